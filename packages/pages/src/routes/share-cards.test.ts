import { beforeAll, describe, expect, it } from 'vitest'
import { pagesApp } from '../routes.ts'
import { desk, type Desk } from '../testing/desk.ts'
import { loadedAssets } from '../testing/loaded-assets.ts'

const base = 'https://tracker.example'
let told: Desk
let app: ReturnType<typeof pagesApp>

beforeAll(async () => {
  told = desk('2025-05-18T12:00:00Z')
  const states = { open: { title: 'Open', on: { close: 'shut' } }, shut: { title: 'Shut', final: true } }
  await told.define('strait', {
    title: 'Протока: what comes next',
    tracks: { strait: { title: 'The strait', initial: 'open', states } },
  })
  const timestamp = '2025-05-18T12:10:00Z'
  told.at(timestamp)
  const data = { scenario: 'strait', track: 'strait', event: 'close', headline: 'The strait is shut' }
  await told.file('r1', { type: 'report.filed', timestamp, data })
  const { assets } = await loadedAssets()
  app = pagesApp({ ...told.deps, base, version: '1', assets })
})

async function picture(path: string) {
  const answer = await app.request(path)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { answer, bytes, size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] }
}

describe('the picture beside a shared link', () => {
  it('shows a story as it stood at a revision, for good', async () => {
    const { answer, bytes, size } = await picture('/scenarios/strait/revisions/2/card.png')
    expect(answer.headers.get('Content-Type')).toBe('image/png')
    expect(answer.headers.get('Cache-Control')).toContain('immutable')
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
    expect(size).toEqual([1200, 630])
    expect(bytes.equals((await picture('/scenarios/strait/revisions/1/card.png')).bytes)).toBe(false)
  })

  it('shows a report, in another version once it is corrected', async () => {
    const before = (await picture('/scenarios/strait/reports/r1/card.png')).answer.headers.get('ETag')
    const timestamp = '2025-05-18T12:20:00Z'
    told.at(timestamp)
    const data = { scenario: 'strait', report: 'r1', reason: 'It is open.' }
    await told.file('r2', { type: 'report.retracted', timestamp, data })
    const after = await picture('/scenarios/strait/reports/r1/card.png')
    expect(after.answer.headers.get('ETag')).not.toBe(before)
    expect(after.bytes.length).toBeGreaterThan(1_000)
  })

  it('is named by the pages, with its size and its words', async () => {
    const page = await (await app.request('/scenarios/strait')).text()
    expect(page).toMatch(
      /<meta property="og:image" content="https:\/\/tracker\.example\/scenarios\/strait\/revisions\/\d+\/card\.png"\/>/,
    )
    expect(page).toContain('<meta property="og:image:alt" content="The strait: Open"/>')
    const report = await (await app.request('/scenarios/strait/reports/r1?lang=de')).text()
    expect(report).toContain('https://tracker.example/scenarios/strait/reports/r1/card.png?lang=de')
  })

  it('is not there for what is not there', async () => {
    for (const path of ['revisions/99', 'revisions/x', 'reports/none'])
      expect((await app.request(`/scenarios/strait/${path}/card.png`)).status).toBe(404)
  })
})
