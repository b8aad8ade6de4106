import '../starting/keep-compiled.ts'

const { failureOf } = await import('./failure.ts')
const { run } = await import('./run.ts')

/** Ends with the message of an error that no command has caught. */
function fail(error: unknown): never {
  process.stderr.write(`${failureOf(error).message}\n`)
  process.exit(1)
}

process.on('uncaughtException', fail)
// The reader of the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  error.code === 'EPIPE' ? process.exit() : fail(error),
)

const { out, err, exitCode } = await run(process.argv.slice(2), process.env)
process.exitCode = exitCode
process.stdout.write(out)
process.stderr.write(err)
