import { greeting } from './greeting.ts'
import { jsonLog } from './log.ts'
import { readSettings } from './settings.ts'
import { start, type Started } from './start.ts'

const log = jsonLog((line) => void process.stdout.write(line), Date.now)

const say = (text: string) => void process.stderr.write(text)

function stopOn(signal: NodeJS.Signals, { stop }: Started): void {
  // Once: the same signal again ends the process as it would any other.
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  })
}

function fail(error: unknown): never {
  say(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

try {
  const started = await start(readSettings(process.env), { log, say })
  stopOn('SIGTERM', started)
  stopOn('SIGINT', started)
  say(greeting(started.url))
  log({ event: 'start', url: started.url })
} catch (error) {
  fail(error)
}
