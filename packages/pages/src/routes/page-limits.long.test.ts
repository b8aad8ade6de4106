import { beforeAll, describe, expect, it } from 'vitest'
import { pagesApp } from '../routes.ts'
import { type Desk, desk } from '../testing/desk.ts'
import { loadedAssets } from '../testing/loaded-assets.ts'

let loaded: Awaited<ReturnType<typeof loadedAssets>>

beforeAll(async () => {
  loaded = await loadedAssets()
})

const title = (of: string) => `The talks on ${of} “and” & more, `.repeat(9).slice(0, 200).trim()
const parties = ['first', 'second', 'third']
const trackIds = (count: number) => Array.from({ length: count }, (_, n) => `track-${n}`)

/**
 * Tracks and rules with titles as long as can be: half the rules propose a step once one of the first four tracks is
 * held, the others wait for what parties say.
 */
function definition(count: number, rules: number) {
  const tracks = trackIds(count)
  const states = {
    planned: {
      title: title('planning'),
      on: { hold: 'held', lapse: 'off' },
      deadlines: { start: { title: title('start'), at: 'expected', event: 'lapse', policy: 'apply' } },
    },
    held: { title: title('holding'), final: true },
    off: {
      title: title('lapsing'),
      on: { end: 'over' },
      deadlines: { end: { title: title('end'), after: 'P1D', event: 'end', policy: 'apply' } },
    },
    over: { title: title('ending'), final: true },
  }
  const ruled = Array.from({ length: rules }, (_, n) => {
    const held = { track: `track-${Math.floor(n / 2) % 4}`, in: ['held'] }
    const asked = n % 4 === 1 ? parties : parties.slice(0, 1)
    const agreed = asked.map((party) => ({ party, on: `track-${count - 1}`, stance: ['accepts'] }))
    const when = n % 2 === 0 ? held : { all: [held, ...agreed] }
    const rule = { title: title(`rule ${n}`), when, track: `track-${4 + (n % 30)}`, event: 'hold' }
    return [`rule-${n}`, { ...rule, policy: 'propose' }] as const
  })
  return {
    title: 'A crowd',
    parties: Object.fromEntries(parties.map((id) => [id, { name: `The ${id}` }])),
    tracks: Object.fromEntries(tracks.map((id) => [id, { title: title(id), initial: 'planned', states }])),
    ...(rules === 0 ? {} : { rules: Object.fromEntries(ruled) }),
  }
}

async function crowd(count: number, rules: number) {
  const told = desk('2025-05-18T12:00:00Z')
  await told.define('crowd', definition(count, rules))
  const app = pagesApp({ ...told.deps, base: 'https://tracker.example', version: '1', assets: loaded.assets })
  const page = async (query = '') => (await app.request(`/scenarios/crowd${query}`)).text()
  return { told, page }
}

const file = async (told: Desk, id: string, data: object, timestamp: string) => {
  told.at(timestamp)
  await told.file(id, { type: 'report.filed', timestamp, data: { scenario: 'crowd', headline: id, ...data } })
}

const shown = (html: string, of: string) => html.match(new RegExp(`id="${of}-`, 'g'))?.length ?? 0

describe('a page with lists that are far too long', () => {
  it('stays below 60 KB with 100 rules, 50 open proposals, 40 tracks, and titles as long as can be', async () => {
    const { told, page } = await crowd(40, 100)
    for (let n = 0; n < 4; n++) {
      const data = { track: `track-${n}`, event: 'hold', occurred: `2025-05-18T12:0${n}:00Z` }
      await file(told, `held-${n}`, data, '2025-05-18T12:30:00Z')
    }
    const html = await page()
    expect(loaded.wire(html)).toBeLessThan(60_000)
    expect(html.match(/class="state" dir="auto">The talks on/g)).toHaveLength(40)
    for (const [part, all, words] of [
      ['rule', 100, 'the undecided ones first'],
      ['proposal', 50, 'the newest first'],
    ] as const) {
      const said = shown(html, part === 'rule' ? 'rule-rule' : part)
      expect(said).toBeGreaterThan(2)
      expect(html).toContain(
        `Shown: ${said} of ${all}, ${words}; the rest is in <a href="/v1/scenarios/crowd">`,
      )
    }
    const [rules = ''] = /<section id="rules".*?<\/section>/s.exec(html) ?? []
    expect(rules).toContain('data-value="unknown"')
    expect(rules).not.toContain('data-value="true"')
    expect(rules).toMatch(/<li><a href="\/v1\/scenarios\/crowd">and [12] more<\/a><\/li>/)
  })

  it('stays below 60 KB at a moment by which 300 reports may or may not have been so', async () => {
    const { told, page } = await crowd(40, 0)
    for (let n = 0; n < 300; n++) {
      const data = { track: `track-${n % 40}`, occurred: '2025-05-18' }
      await file(told, `report-${n}`, data, '2025-05-20T12:00:00Z')
    }
    told.at('2025-05-20T12:02:00Z')
    for (const moments of [
      '?asOf=2025-05-18T12:00:00Z',
      '?asOf=2025-05-18T12:00:00Z&knownAt=2025-05-20T12:01:00Z',
    ]) {
      const html = await page(moments)
      expect(loaded.wire(html)).toBeLessThan(60_000)
      const [section = ''] = /<section id="uncertain".*?<\/section>/s.exec(html) ?? []
      const said = section.match(/<li>/g)?.length ?? 0
      expect(said).toBeGreaterThan(2)
      expect(section).toContain(`Shown: ${said} of 300 reports`)
    }
  })

  it('stays below 60 KB at a moment since which much has changed', async () => {
    const { told, page } = await crowd(40, 0)
    for (let n = 0; n < 160; n++) {
      const claims = [
        {
          id: `claim-${n}`,
          speaker: 'A speaker',
          text: 'They said a lot. '.repeat(20),
          verification: 'disputed',
        },
      ]
      const data = {
        track: `track-${n % 40}`,
        ...(n < 40 ? { event: 'hold' } : {}),
        claims,
        occurred: '2025-05-19',
      }
      await file(told, `report-${n}`, data, '2025-05-20T12:00:00Z')
    }
    const html = await page('?knownAt=2025-05-18T12:00:00Z')
    expect(loaded.wire(html)).toBeLessThan(60_000)
    const [changed = ''] = /<details id="changed".*?<\/details>/s.exec(html) ?? []
    const said = changed.match(/<li>/g)?.length ?? 0
    expect(said).toBeGreaterThan(2)
    expect(changed).toContain('What has changed since (140)')
    expect(changed).toContain(`Shown: ${said} of 140 changes`)
  })

  it.each([12, 40])('stays below 60 KB with %i tracks that the clock has moved twice', async (count) => {
    const { told, page } = await crowd(count, 0)
    for (const [n, track] of trackIds(count).entries())
      await file(told, `report-${n}`, { track, expected: '2025-05-19' }, '2025-05-18T12:30:00Z')
    told.at('2025-06-01T12:00:00Z')
    await told.scenarios.check('crowd')
    const html = await page()
    expect(loaded.wire(html)).toBeLessThan(60_000)
    expect(html.match(/data-kind="deadline"/g)).toHaveLength(10)
  })
})
