import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshAccess, trackerApp } from '@tracker/http'
import { scenarios, sqliteTable } from '@tracker/storage'
import { wholeRequests } from '@tracker/testing/whole-requests'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '../../serve.ts'
import { run } from '../run.ts'

const { document, adminKey } = freshAccess(randomBytes)
const folder = mkdtempSync(join(tmpdir(), 'import-'))
const stops: (() => Promise<void>)[] = []
let [here, there] = ['', '']

async function served(): Promise<string> {
  const tracker = scenarios({ table: sqliteTable(':memory:'), now: Date.now })
  const app = trackerApp({ scenarios: tracker, access: () => document, now: Date.now })
  const { url, stop } = await serve(() => app, { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
  stops.push(() => stop(1_000))
  return url
}

beforeAll(async () => {
  here = await served()
  there = await served()
})
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()))
  rmSync(folder, { recursive: true })
})

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const tell = (url: string, ...argv: string[]) => run([...argv, '--url', url, '--key', adminKey], {})

it('takes to another tracker what export prints of every scenario, once, and goes on after a refusal', async () => {
  const definition = file(
    'definition.json',
    JSON.stringify({
      title: 'A strike',
      tracks: { strike: { initial: 'on', states: { on: { on: { end: 'over' } }, over: { final: true } } } },
    }),
  )
  for (const story of ['strike', 'strike-2']) {
    expect(await tell(here, 'define', story, definition)).toMatchObject({ exitCode: 0 })
    expect(await tell(here, 'report', story, 'Over', '--track', 'strike', '--event', 'end')).toMatchObject({
      exitCode: 0,
    })
  }
  expect(await tell(here, 'settings', 'strike-2', '--archived', 'true')).toMatchObject({ exitCode: 0 })
  const { out } = await tell(here, 'export', '--all')
  expect(out.trim().split('\n')).toHaveLength(5)
  const lines = file('all.jsonl', out)
  expect((await tell(there, 'import', lines)).out).toBe('5 filed, 0 were there already, 0 refused\n')
  expect((await tell(there, 'status', 'strike')).out).toContain('over')
  expect((await tell(there, 'import', lines)).out).toBe('0 filed, 5 were there already, 0 refused\n')
  const wrong = {
    id: 'x',
    type: 'report.filed',
    data: { scenario: 'strike', headline: 'H', track: 'weather' },
  }
  const more = file(
    'more.jsonl',
    `${JSON.stringify(wrong)}\n\n${JSON.stringify({ ...wrong, id: 'y', data: { headline: 'H' } })}\n`,
  )
  const refused = await tell(there, 'import', more, '--scenario', 'strike')
  expect([refused.exitCode, refused.out]).toEqual([
    1,
    expect.stringMatching(/^1 filed, 0 were there already, 1 refused\n {2}line 1 \(x\): /),
  ])
})

it('is misused without a key, with what is no file, and with a line that names no scenario', async () => {
  expect(await run(['import', 'x.jsonl', '--url', there], {})).toMatchObject({ exitCode: 2 })
  expect(await tell(there, 'import', join(folder, 'none'))).toMatchObject({ exitCode: 2 })
  const nameless = file('nameless.jsonl', '{"id": "x", "type": "report.filed", "data": {}}\n')
  expect((await tell(there, 'import', nameless)).err).toContain('Line 1 names no scenario')
  expect((await tell(there, 'export')).exitCode).toBe(2)
  const torn = file(
    'torn.jsonl',
    `${'{"id": "x", "data": {"scenario": "strike"}}\n'.repeat(200)}{"id": "y", "da`,
  )
  const { exitCode, err } = await tell(there, 'import', torn)
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^Line 201 is not JSON; .*No line was filed\./)])
})

it('says after a break how far it came, and goes on there', async () => {
  const line = (id: number) => {
    const data = { scenario: 'long', headline: `H ${id}` }
    return JSON.stringify({ id: `h-${id}`, type: 'report.filed', data })
  }
  const definition = file(
    'long.json',
    JSON.stringify({ title: 'Long', tracks: { t: { initial: 'a', states: { a: { final: true } } } } }),
  )
  expect(await tell(there, 'define', 'long', definition)).toMatchObject({ exitCode: 0 })
  const lines = file('long.jsonl', `${Array.from({ length: 150 }, (_, at) => line(at + 1)).join('\n')}\n`)
  let asked = 0
  const passOn = async (incoming: IncomingMessage, outgoing: ServerResponse, body: string) => {
    if (++asked > 1) {
      incoming.socket.destroy()
      return
    }
    const headers = { 'Content-Type': 'application/jsonl', Authorization: `Bearer ${adminKey}` }
    const answer = await fetch(`${there}${incoming.url}`, { method: 'POST', headers, body })
    outgoing.end(await answer.text())
  }
  const proxy = createServer(wholeRequests(passOn)).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  const broken = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { exitCode, err } = await tell(broken, 'import', lines, '--json')
  proxy.close()
  expect([exitCode, JSON.parse(err)]).toMatchObject([3, { failure: 'unreachable', after: 100 }])
  const rest = await tell(there, 'import', lines, '--after', '100')
  expect(rest.out).toBe('50 filed, 0 were there already, 0 refused\n')
  expect((await tell(there, 'import', lines, '--after', 'soon')).exitCode).toBe(2)
})
