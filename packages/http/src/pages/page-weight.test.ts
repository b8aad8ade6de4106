import { expect, it } from 'vitest'
import { pagesApp } from './pages.tsx'
import { desk } from './testing/desk.ts'

const start = Date.parse('2025-05-18T12:00:00Z')
const tracks = Array.from({ length: 40 }, (_, n) => `track-${n}`)
const assets = ['page.css', 'page.js', 'icon.svg'].map((name) => ({
  name,
  hash: 'abc',
  read: async () => Buffer.from(name),
}))
const definition = {
  title: 'Many tracks',
  tracks: Object.fromEntries(
    tracks.map((id) => [
      id,
      {
        title: `The talks on ${id}`,
        initial: 'planned',
        states: { planned: { title: 'Planned', on: { hold: 'held' } }, held: { title: 'Held', final: true } },
      },
    ]),
  ),
}

it('stays below 100 KB with 40 tracks, 300 reports and 300 claims', async () => {
  const told = desk('2025-05-18T12:00:00Z')
  await told.define('many', definition)
  for (let n = 0; n < 300; n++) {
    const timestamp = new Date(start + n * 1000).toISOString()
    const claim = { id: `claim-${n}`, speaker: 'A speaker', text: `What was claimed, ${n}.` }
    const data = {
      scenario: 'many',
      track: tracks[n % 40],
      headline: `They met for the time ${n}, and said what they had said before`,
      body: 'The delegations spoke for two hours and will meet again.',
      ...(n < 40 ? { event: 'hold' } : {}),
      occurred: n % 2 === 0 ? timestamp : '2025-05-18',
      sources: [{ url: `https://news.example/live/${n}`, publisher: 'The News', title: 'Live blog' }],
      claims: [{ ...claim, verification: 'unverified', checkedBy: 'NBC News' }],
    }
    told.at(timestamp)
    await told.file(`report-${n}`, { type: 'report.filed', timestamp, data })
  }
  const app = pagesApp({ ...told.deps, base: 'https://tracker.example', version: '1', assets })
  const html = await (await app.request('/scenarios/many')).text()
  expect(Buffer.byteLength(html)).toBeLessThan(100_000)
  const shown = html.slice(html.indexOf('id="claims"'), html.indexOf('id="timeline"'))
  expect(shown.match(/id="claim-claim-/g)).toHaveLength(20)
  expect(shown.match(/Unverified, according to/g)).toHaveLength(20)
  expect(shown).toMatch(/newest 20 of 300 claims; the rest is in <a href="\/v1\/scenarios\/many">/)
})
