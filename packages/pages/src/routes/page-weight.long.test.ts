import { load } from '@tracker/testing/lengths'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Asset } from '../assets/assets.ts'
import { languages } from '../text/language/languages.ts'
import { pagesApp } from '../routes.ts'
import { desk } from '../testing/desk.ts'
import { type LoadedAssets, loadedAssets } from '../testing/loaded-assets.ts'

const start = Date.parse('2025-05-18T12:00:00Z')
const parties = ['the-first', 'the-second', 'the-third']
const definition = (tracks: readonly string[]) => ({
  title: 'Many tracks',
  parties: Object.fromEntries(parties.map((id) => [id, { name: `The party ${id}` }])),
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
})

let assets: readonly Asset[]
let wire: LoadedAssets['wire']

beforeAll(async () => {
  const loaded = await loadedAssets()
  assets = loaded.assets
  wire = loaded.wire
})

/** A scenario of so many tracks and reports, each of which says, besides its headline, what `more` gives. */
async function manyReports(count: number, reports: number, more: (n: number) => object) {
  const tracks = Array.from({ length: count }, (_, n) => `track-${n}`)
  const told = desk('2025-05-18T12:00:00Z')
  await told.define('many', definition(tracks))
  for (let n = 0; n < reports; n++) {
    const timestamp = new Date(start + n * 1000).toISOString()
    const data = {
      scenario: 'many',
      track: tracks[n % count],
      headline: `They met for the time ${n}, and said what they had said before`,
      ...(n < count ? { event: 'hold' } : {}),
      occurred: n % 2 === 0 ? timestamp : '2025-05-18',
      ...more(n),
    }
    told.at(timestamp)
    await told.file(`report-${n}`, { type: 'report.filed', timestamp, data })
  }
  const app = pagesApp({ ...told.deps, base: 'https://tracker.example', version: '1', assets })
  const page = async (path = '/scenarios/many') => (await app.request(path)).text()
  return { told, page }
}

const claimOf = (n: number, text: string) => ({
  id: `claim-${n}`,
  speaker: 'A speaker',
  text,
  verification: 'unverified',
  checkedBy: 'NBC News',
})

describe('a full page with all that it loads', () => {
  const reports = load(300, 60)

  it(`stays below 60 KB with 40 tracks, ${reports} reports and claims`, async () => {
    const { page } = await manyReports(40, reports, (n) => ({
      body: 'The delegations spoke for two hours and will meet again.',
      sources: [{ url: `https://news.example/live/${n}`, publisher: 'The News', title: 'Live blog' }],
      claims: [claimOf(n, `What was claimed, ${n}.`)],
    }))
    const html = await page()
    expect(wire(html)).toBeLessThan(60_000)
    const shown = html.slice(html.indexOf('id="claims"'), html.indexOf('id="timeline"'))
    expect(shown.match(/id="claim-claim-/g)).toHaveLength(2)
    expect(shown.match(/Unverified, according to/g)).toHaveLength(2)
    expect(shown).toContain(`<a href="/scenarios/many/claims">All ${reports} claims</a>`)
  })

  const longBodies = [
    [40, 10],
    [1, 10],
    [12, 10],
    [8, 10],
  ] as const
  it.each(longBodies.slice(0, load(4, 2)))(
    'stays below 60 KB with %i tracks, bodies of the maximum length and days as times',
    async (count, items) => {
      const long = (most: number) => 'They said “a lot” & more, at length. '.repeat(most).slice(0, most - 1)
      const says = (n: number) => ({
        headline: `They met for the time ${n}, and ${long(100)}`,
        body: long(20_000),
        occurred: '2025-05-18',
        positions: Object.fromEntries(parties.map((party) => [party, 'conditional'])),
        sources: [{ url: `https://news.example/live/${n}`, publisher: 'The News', title: 'Live blog' }],
        claims: n < 40 ? [] : [claimOf(n, long(2_000))],
      })
      const { told, page } = await manyReports(count, 60, says)
      for (let n = 50; n < 60; n++) {
        const timestamp = '2025-05-18T13:00:00Z'
        told.at(timestamp)
        const now = {
          headline: `They never met for the time ${n}`,
          body: `Now ${long(19_000)}`,
          reason: long(2_000),
        }
        const data = {
          scenario: 'many',
          report: `report-${n}`,
          track: `track-${n % count}`,
          ...says(n),
          ...now,
        }
        await told.file(`correction-${n}`, { type: 'report.corrected', timestamp, data })
      }
      const html = await page()
      expect(wire(html)).toBeLessThan(60_000)
      const timeline = html.slice(html.indexOf('id="timeline"'))
      expect(timeline.match(/class="item"/g)).toHaveLength(items)
      expect(Buffer.byteLength(await page('/scenarios/many/reports/report-1'))).toBeGreaterThan(20_000)
    },
  )
})

describe('a page with much of everything', () => {
  /** Tracks on which each party has a position, a deadline at a reported time and several ways on. */
  async function crowded(count: number, many: number, length: number) {
    const tracks = Array.from({ length: count }, (_, n) => `track-${n}`)
    const names = Array.from({ length: many }, (_, n) => `party-${n}`)
    const title = (id: string) => `The talks on ${id} “and” & more, `.repeat(9).slice(0, length)
    const told = desk('2025-05-18T12:00:00Z')
    const states = Object.fromEntries(
      Array.from({ length: 2 }, (_, n) => [`state-${n}`, { title: title(`state-${n}`), final: true }]),
    )
    await told.define('crowd', {
      title: 'A crowd',
      parties: Object.fromEntries(names.map((id) => [id, { name: title(id) }])),
      tracks: Object.fromEntries(
        tracks.map((id) => [
          id,
          {
            title: title(id),
            initial: 'planned',
            states: {
              planned: { title: title('begin'), on: { hold: 'begun' } },
              begun: {
                title: title(`${id}-begun`),
                on: Object.fromEntries(Object.keys(states).map((to, n) => [`hold-for-the-time-${n}`, to])),
                deadlines: { start: { at: 'expected', policy: 'propose', event: 'hold-for-the-time-0' } },
              },
              ...states,
            },
          },
        ]),
      ),
    })
    for (const [n, track] of tracks.entries()) {
      const data = {
        scenario: 'crowd',
        track,
        headline: `They begin, ${n}`,
        event: 'hold',
        occurred: '2025-05-18',
        expected: '2025-05-19T10:00',
        positions: Object.fromEntries(names.map((party) => [party, 'conditional'])),
        claims: [claimOf(n, 'They said “a lot” & more, at length. '.repeat(20))],
      }
      await told.file(`report-${n}`, { type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data })
    }
    const app = pagesApp({ ...told.deps, base: 'https://tracker.example', version: '1', assets })
    return async (lang: string) => (await app.request(`/scenarios/crowd?lang=${lang}`)).text()
  }

  const crowds = [
    [40, 8, 60],
    [40, 20, 200],
    [1, 50, 200],
    [40, 6, 24],
    [40, 6, 200],
    [40, 20, 24],
    [12, 20, 24],
    [12, 20, 200],
    [12, 50, 200],
    [60, 6, 24],
  ] as const
  it.each(crowds.slice(0, load(10, 3)))(
    'stays below 60 KB with %i tracks and %i parties, their titles of %i characters',
    async (count, ...size) => {
      const page = await crowded(count, ...size)
      for (const { lang } of languages) {
        const told = await page(lang)
        expect(wire(told), lang).toBeLessThan(60_000)
        expect(told.match(/<article class="track"/g), lang).toHaveLength(count)
        expect(told, lang).not.toMatch(/class="state" dir="auto">(?:<span lang="en">)?[^<]*…/)
        if (size[1] < 200 && count <= 40) expect(told.match(/<p class="since"/g), lang).toHaveLength(count)
      }
      const html = await page('en')
      expect(html.match(/class="state" dir="auto">The talks on track-/g)).toHaveLength(count)
      const due = html.match(/<li id="due-/g)?.length ?? 0
      const rows = html.match(/<th scope="row">/g)?.length ?? 0
      for (const [shown, said] of [
        [due, `${due} of ${count} dates`],
        [rows, `${rows} of ${count} tracks on which there are positions`],
      ] as const) {
        expect(shown).toBeGreaterThan(0)
        expect(html.includes(`Shown: ${said}`)).toBe(shown < count)
      }
    },
  )
})
