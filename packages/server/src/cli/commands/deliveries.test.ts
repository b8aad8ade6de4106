import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trackerApp } from '@tracker/http'
import { accessDocument, keyOf, secretOf } from '@tracker/http/testing/access'
import { scenario, story } from '@tracker/http/testing/talks'
import { scenarios, sqliteTable } from '@tracker/storage'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '../../serve.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'deliveries-'))
const file = (name: string, json: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(json))
  return path
}
let url: string
let stop: () => Promise<void>
const tell = (...argv: readonly string[]) =>
  run([...argv, '--url', url, '--key', keyOf('admin')], { TRACKER_ACCESS: 'nowhere' })
const sign = (...argv: readonly string[]) =>
  run([...argv, '--url', url, '--as', 'newsdesk', '--secret', secretOf('newsdesk')], {})

beforeAll(async () => {
  const tracker = scenarios({ table: sqliteTable(':memory:'), now: Date.now })
  const app = trackerApp({ scenarios: tracker, access: () => accessDocument(), now: Date.now })
  const serving = await serve(() => app, { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
  url = serving.url
  stop = () => serving.stop(1_000)
  await tell('define', scenario, file('definition.json', story))
})
afterAll(() => stop())

it('lists what was refused, shows it, files it mended, and dismisses the rest', async () => {
  for (const id of ['one', 'two'])
    await sign('report', scenario, 'In force', '--track', 'ceasefire', '--event', 'take-effect', '--id', id)
  const { out } = await tell('deliveries')
  expect(out).toContain('one of newsdesk, received ')
  expect(out).toContain(`for ${scenario}\n  Event not allowed in this state: `)
  const listed: unknown = JSON.parse((await tell('deliveries', 'list', '--source', 'newsdesk', '--json')).out)
  const ids = (listed as { items: { id: string; delivery: string }[] }).items
  const idOf = (delivery: string) => ids.find((one) => one.delivery === delivery)?.id ?? ''
  expect((await tell('deliveries', 'show', idOf('one'))).out).toContain('"event": "take-effect"')
  for (const [more, why] of [
    [[], 'Event not allowed'],
    [['--withdrawn'], '/withdrawn: is for the documents of content systems'],
  ] as const) {
    const refused = await tell('deliveries', 'retry', idOf('one'), ...more)
    expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining(why)])
  }
  const data = { scenario, headline: 'Said to be in force', track: 'ceasefire' }
  const mended = { type: 'report.filed', timestamp: new Date().toISOString(), data }
  const filed = await tell('deliveries', 'retry', idOf('one'), '--payload', file('mended.json', mended))
  expect(filed.out).toBe(`Revision 2 of ${scenario}: report one\n`)
  expect((await tell('deliveries', 'dismiss', idOf('two'))).out).toContain('dismissed by admin')
  expect((await tell('deliveries')).out).toBe('Nothing\n')
})

it('says what it takes', async () => {
  expect((await tell('deliveries', 'file', 'x')).err).toContain('list, show, retry or dismiss')
  expect((await tell('deliveries', 'retry')).err).toContain('Name its id')
  const missing = await tell('deliveries', 'retry', 'x', '--payload', join(folder, 'none.json'))
  expect([missing.exitCode, missing.err]).toEqual([2, expect.stringContaining('none.json')])
})
