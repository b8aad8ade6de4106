import { greeting } from './greeting.ts'
import { jsonLog } from './log.ts'
import { readSettings } from './settings.ts'
import { start, type Started } from './start.ts'

const log = jsonLog((line) => void process.stdout.write(line), Date.now)

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
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

try {
  const started = await start(readSettings(process.env), log)
  stopOn('SIGTERM', started)
  stopOn('SIGINT', started)
  process.stderr.write(greeting(started))
} catch (error) {
  fail(error)
}
