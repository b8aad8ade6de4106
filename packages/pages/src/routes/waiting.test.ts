import { parsePayload } from '@tracker/domain'
import { beforeEach, expect, it } from 'vitest'
import { talksDefinition, type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite(talksDefinition({ confirm: 'reviewer' }))
  const expected = '2025-05-18T14:00:00Z'
  await site.report('r1', { headline: 'They will meet', track: 'talks', expected })
  site.told.at('2025-05-18T15:00:00Z')
})

/** Files what only a reviewer may confirm, as an editor. */
async function propose(id = 'r2'): Promise<void> {
  const timestamp = '2025-05-18T15:00:00Z'
  const data = { scenario: 'talks', headline: 'They met', track: 'talks', event: 'hold' }
  const parsed = parsePayload({ type: 'report.filed', timestamp, data })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const by = { kind: 'key', name: 'wire', authority: 'editor' } as const
  await site.told.scenarios.write('talks', { by, id, sha256: '' }, parsed.command)
}

const pages = ['/scenarios/talks', '/scenarios/talks/tracks/talks']

const languages = [
  ['en', 'no report yet says', 'Time has passed without a report', 'Waiting for confirmation'],
  ['de', 'noch sagt keine Meldung', 'Ohne Meldung verstrichen', 'Noch nicht bestätigt'],
  ['uk', 'жодне повідомлення ще не каже', 'Час минув, повідомлень немає', 'Чекає на підтвердження'],
] as const

it.each(languages)(
  'does not say in %s that no report says so while one awaits confirmation',
  async (lang, silent, past, waiting) => {
    const told = async () => Promise.all(pages.map((page) => site.text(`${page}?lang=${lang}`)))
    const [before = '', track = ''] = await told()
    expect([before.includes(silent), before.includes(past), track.includes(silent)]).toEqual([
      true,
      true,
      true,
    ])
    await propose()
    for (const page of await told()) {
      expect(page).not.toContain(silent)
      expect(page).not.toContain(past)
      expect(page).toContain(waiting)
    }
  },
)

it.each(languages)(
  'marks in %s a report that awaits confirmation wherever it is told',
  async (lang, ...words) => {
    const [, , waiting] = words
    await propose()
    const page = await site.text(`/scenarios/talks?lang=${lang}`)
    const mark = `data-status="waiting">${waiting}<`
    const [news = ''] = /<section id="glance-new".*?<\/section>/s.exec(page) ?? []
    const [item = ''] = /<article[^>]* id="report-r2".*?<\/article>/s.exec(page) ?? []
    for (const place of [news, item, await site.text(`/scenarios/talks/reports/r2?lang=${lang}`)])
      expect(place).toContain(mark)
    expect(await site.text(`/scenarios/talks/reports/r1?lang=${lang}`)).not.toContain(mark)
    const timestamp = '2025-05-18T15:10:00Z'
    const { proposals } = await site.told.scenarios.status('talks', {})
    const [proposal] = proposals
    expect(proposals).toHaveLength(1)
    await site.report('r3', { headline: 'It is so', confirms: proposal?.id }, timestamp)
    expect(await site.text(`/scenarios/talks/reports/r2?lang=${lang}`)).not.toContain(mark)
  },
)

it.each([
  ['en', 'Not confirmed: They met', 'May now count as “Held”; waiting for confirmation'],
  ['de', 'Noch nicht bestätigt: They met', 'Inzwischen womöglich „Held“; noch nicht bestätigt'],
  ['uk', 'Чекає на підтвердження: They met', 'Можливо, вже «Held»; чекає на підтвердження'],
])(
  'says so in %s on cards in articles, and wherever the headline stands alone',
  async (lang, label, waits) => {
    await propose()
    for (const query of [`?lang=${lang}`, `?tracks=talks&compact&lang=${lang}`])
      expect((await site.text(`/scenarios/talks/embed${query}`)).replaceAll(/<[^>]*>/g, '')).toContain(waits)
    for (const path of [
      `/v1/scenarios/talks/feed.atom?lang=${lang}`,
      `/scenarios/talks/reports/r2?lang=${lang}`,
    ])
      expect(await site.text(path)).toContain(label)
  },
)

it.each([
  ['en', 'Not confirmed', 'A reviewer decided against it on'],
  ['de', 'Nicht bestätigt', 'Die Redaktion hat sich am'],
  ['uk', 'Не підтверджено', 'Редакція відхилила це'],
])(
  'says in %s of a report that a reviewer dismissed, and of those that joined it, so and why, wherever it is told',
  async (lang, label, decided) => {
    await propose()
    await propose('r4')
    const [proposal] = (await site.told.scenarios.status('talks', {})).proposals
    const data = { scenario: 'talks', proposal: proposal?.id, reason: 'Denied by the Council' }
    const parsed = parsePayload({ type: 'proposal.dismissed', timestamp: '2025-05-18T15:00:00Z', data })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const by = { kind: 'key', name: 'desk', authority: 'reviewer' } as const
    await site.told.scenarios.write('talks', { by, id: 'd1', sha256: '' }, parsed.command)
    const { revision } = await site.told.scenarios.status('talks', {})
    const story = await site.text(`/scenarios/talks?lang=${lang}`)
    const [news = ''] = /<section id="glance-new".*?<\/section>/s.exec(story) ?? []
    expect(news.split(`data-status="dismissed">${label}<`)).toHaveLength(3)
    const link = `/scenarios/talks/revisions/${revision}`
    for (const report of ['r2', 'r4']) {
      const [item = ''] =
        new RegExp(`<article[^>]* id="report-${report}".*?</article>`, 's').exec(story) ?? []
      const own = await site.text(`/scenarios/talks/reports/${report}?lang=${lang}`)
      expect(own).toContain(`<title>${label}: They met`)
      for (const place of [item, own])
        for (const words of [`data-status="dismissed">${label}<`, decided, 'Denied by the Council', link])
          expect(place).toContain(words)
    }
    const feed = await site.text(`/v1/scenarios/talks/feed.atom?lang=${lang}`)
    expect(feed.split(`${label}: They met`)).toHaveLength(3)
    expect(feed.match(/Denied by the Council/g)?.length).toBeGreaterThanOrEqual(2)
  },
)
