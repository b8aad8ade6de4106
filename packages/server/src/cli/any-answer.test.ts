import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'any-answer-'))
let answer = { status: 200, body: '' }
const server = createServer((_, response) => {
  response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body)
})
let url: string

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  writeFileSync(join(folder, 'file.json'), '{"data": {"scenario": "strike"}}\n')
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const answers = [
  { status: 502, body: '<html>Bad gateway</html>' },
  { status: 500, body: '' },
  { status: 404, body: '{"title": 1}' },
  { status: 200, body: '<html>Welcome</html>' },
  { status: 200, body: 'null' },
  { status: 200, body: '{}' },
  { status: 200, body: '{"items": 1, "next": null}' },
]

/** The words for the arguments and options that a command needs. */
function argvOf(name: string): readonly string[] {
  const { arguments: names = [], local } = commands.get(name) ?? {}
  const needed = names.filter((argument) => !argument.startsWith('['))
  const file = (ending: string) => join(folder, ending)
  const own: Readonly<Record<string, readonly string[]>> = {
    backup: ['--data', file('none.db')],
    restore: ['--data', file('none.db')],
    new: ['--out', file('new.json')],
    access: ['--access', file('access.json')],
  }
  return [
    name,
    ...needed.map((argument) => (argument === 'file' ? file('file.json') : 'strike')),
    ...(own[name] ?? []),
    ...(local ? [] : ['--url', url, '--key', 'tracker_k', '--access', file('access.json')]),
  ]
}

// It runs until it is interrupted, whatever the answer.
const names = [...commands.keys()].filter((name) => name !== 'follow')

describe('whatever is answered', () => {
  it.each(names)('%s ends with a message, or with one JSON object, and no stack trace', async (name) => {
    for (answer of answers) {
      const argv = argvOf(name)
      const people = await run(argv, {})
      expect(people.exitCode).toBeOneOf([0, 1, 2, 3])
      expect(`${people.out}${people.err}`).toMatch(people.exitCode === 0 ? /^/ : /\S/)
      expect(`${people.out}${people.err}`).not.toMatch(/^ {4}at /m)
      const { out, err, exitCode } = await run([...argv, '--json'], {})
      if (name === 'export' && exitCode === 0) continue
      expect([out, err]).toContain('')
      expect(JSON.parse(`${out}${err}`)).toBeTypeOf('object')
      if (err !== '')
        expect(JSON.parse(err)).toMatchObject({
          failure: expect.any(String),
          title: expect.stringMatching(/\S/),
          detail: expect.stringMatching(/\S/),
        })
    }
  })
})
