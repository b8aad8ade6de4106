import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Runs a command without AWS, which it does not call here, and returns its exit code and output. */
function run(command: 'restore', ...args: readonly string[]) {
  const file = fileURLToPath(new URL(`${command}/main.ts`, import.meta.url))
  const { ACCESS_SECRET: _, ...others } = process.env
  const env = { ...others, AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }
  return new Promise<{ code: unknown; out: string; fault: string }>((resolve) =>
    execFile(process.execPath, [file, ...args], { env }, (error, out, fault) =>
      resolve({ code: error?.code ?? 0, out, fault }),
    ),
  )
}

describe('the command lines of operators', () => {
  it.each([
    ['restore', ['tabel'], 'There is no command tabel'],
    ['restore', ['table'], '--as, --table, --at missing'],
    [
      'restore',
      ['table', '--table', 't', '--at', 'yesterday', '--as', 'rescue'],
      '--at yesterday is no moment',
    ],
    ['restore', ['scenario', 'talks', '--table', 't'], '--from missing'],
    ['restore', ['scenario', '--from', 'rescue', '--table', 't'], 'Which scenario?'],
    ['restore', ['table', '--form', 'x'], "Unknown option '--form'"],
  ] as const)('refuse %s %j in one line that says why', async (command, args, fault) => {
    const ended = await run(command, ...args)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.fault).toContain(fault)
    expect(
      ended.fault
        .trimEnd()
        .split('\n')
        .filter((line) => !line.includes('Warning')),
    ).toHaveLength(1)
  })

  it.each(['restore'] as const)('show how %s is used if it gets no arguments', async (command) => {
    expect(await run(command)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`npm run ${command} --`),
    })
  })
})
