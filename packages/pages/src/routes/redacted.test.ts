import { trackerApp } from '@tracker/http'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageRefusals, pageResources } from '../routes.ts'
import { desk, type Desk } from '../testing/desk.ts'
import { loadedAssets } from '../testing/loaded-assets.ts'
import { servedParameters } from '../testing/served-parameters.ts'

const word = 'Ivanhoe'
const filed = '2025-05-18T12:10:00.000Z'
const redacted = '2025-05-18T12:20:00.000Z'
const names: Readonly<Record<string, string>> = {
  scenario: 'strait',
  track: 'strait',
  report: 'r1',
  revision: '2',
  version: '1',
}
let told: Desk
let app: ReturnType<typeof trackerApp>
let before: ReadonlyMap<string, Kept>

/** An answer in a reader's cache. */
interface Kept {
  readonly etag: string
  readonly body: Buffer
}

/** Every address of the story and of its report that answers, with the answer. */
async function answers(): Promise<ReadonlyMap<string, Kept>> {
  const paths = Object.keys(servedParameters())
    .filter((path) => path.includes('/:scenario') && !path.endsWith('/live'))
    .map((path) => path.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? '2'))
  const kept = new Map<string, Kept>()
  for (const path of paths) {
    const answer = await app.request(path)
    const body = Buffer.from(await answer.arrayBuffer())
    if (answer.ok) kept.set(path, { etag: answer.headers.get('ETag') ?? '', body })
  }
  return kept
}

beforeAll(async () => {
  told = desk('2025-05-18T12:00:00Z')
  const states = { open: { on: { close: 'shut' } }, shut: { on: { open: 'open' } } }
  await told.define('strait', { title: 'The strait', tracks: { strait: { initial: 'open', states } } })
  const { assets } = await loadedAssets()
  const deps = { ...told.deps, base: 'https://tracker.example', version: '1', assets }
  app = trackerApp(told.deps, pageResources(deps), pageRefusals(deps))
  told.at(filed)
  const claims = [{ id: 'bribe', speaker: word, text: `${word} paid`, verification: 'unverified' }]
  const said = { headline: `${word} shut it`, body: `So says ${word}.`, standfirst: `${word} waits.`, claims }
  const data = { scenario: 'strait', track: 'strait', event: 'close', ...said }
  await told.file('r1', { type: 'report.filed', timestamp: filed, data })
  before = await answers()
  told.at(redacted)
  const by = { kind: 'key', name: 'chief', authority: 'reviewer' } as const
  await told.scenarios.redact('strait', { by, id: 'x1', sha256: '', report: 'r1', reason: 'A court order.' })
})

describe('what was said in a report that was redacted', () => {
  it('is at no address, and no copy of an answer that had it is called fresh', async () => {
    const after = await answers()
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, { body }] of after) {
      expect(body.includes(word), path).toBe(false)
      const had = before.get(path)
      if (!had || had.body.equals(body) || had.etag === '') continue
      const { status } = await app.request(path, { headers: { 'If-None-Match': had.etag } })
      expect([path, status]).toEqual([path, 200])
    }
    const had = [...before].flatMap(([path, { body }]) => (body.includes(word) ? [path] : []))
    expect(had).toEqual(expect.arrayContaining(['/scenarios/strait', '/v1/scenarios/strait/feed.atom']))
    // A picture has its words drawn.
    const card = '/scenarios/strait/reports/r1/card.png'
    expect(after.get(card)?.body.equals(before.get(card)?.body ?? Buffer.of())).toBe(false)
  })
})
