import { batched } from './batched.ts'
import { greeting } from './greeting.ts'
import { jsonLog } from './log.ts'
import { readSettings } from './settings.ts'

const { write, flush } = batched((text) => void process.stdout.write(text))
const log = jsonLog(write, Date.now)
process.on('exit', flush)

const say = (text: string) => void process.stderr.write(text)

function fail(error: unknown): never {
  say(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

// npm repeats a signal that the whole process group has already received, so further ones change nothing. The
// listeners are in place before the rest is loaded: a signal during the start takes effect at its end.
const stopped = Promise.withResolvers<void>()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopped.resolve())

try {
  const settings = readSettings(process.env)
  const { start } = await import('./start.ts')
  const { url, stop } = await start(settings, { log, say })
  say(greeting(url))
  log({ event: 'start', url })
  flush()
  await stopped.promise
  await stop()
  process.exit(0)
} catch (error) {
  fail(error)
}
