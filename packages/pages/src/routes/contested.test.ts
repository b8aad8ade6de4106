import { beforeEach, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite({
    title: 'Talks',
    parties: { russia: { name: 'Russia' } },
    tracks: {
      talks: {
        title: 'The talks',
        initial: 'planned',
        states: { planned: { title: 'Planned', on: { hold: 'held' } }, held: { title: 'Held', final: true } },
      },
    },
  })
  await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
  await site.report('r2', { headline: 'Russia denies it', disputes: 'r1', by: ['russia'] })
})

const languages = [
  ['en', 'Held (contested)', 'Contested by Russia'],
  ['de', 'Held (umstritten)', 'Bestritten von Russia'],
  ['uk', 'Held (спірно)', 'Заперечує: Russia'],
] as const

/** The text of an answer, without its markup. */
const words = async (path: string) =>
  (await site.text(path)).replaceAll(/<(?:style|script)[^]*?<\/(?:style|script)>|<[^>]*>/g, '')

it.each(languages)('shows in %s that a state is contested, and by whom', async (lang, state, by) => {
  for (const path of ['/scenarios/talks', '/scenarios/talks/embed']) {
    const html = await site.text(`${path}?lang=${lang}`)
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain(by)
    expect(html).toMatch(/\/scenarios\/talks\/reports\/r2(?:\?lang=\w+)?"[^>]*><bdi[^>]*>Russia/)
  }
  expect(await words(`/scenarios/talks?lang=${lang}`)).toContain(state)
  expect(await words(`/?lang=${lang}`)).toContain(state)
  for (const channel of ['badge.svg', 'tracks/talks/diagram.svg'])
    expect(await words(`/v1/scenarios/talks/${channel}?lang=${lang}`)).toContain(state)
})

it('keeps the note on a state apart from the title, which is in another language', async () => {
  const drawn = await site.text('/v1/scenarios/talks/ribbon.svg?lang=de')
  expect(drawn).toMatch(/<text [^>]*lang="en"[^>]*>Held<\/text>/)
  expect(drawn).toMatch(/<text (?![^>]*lang=)[^>]*>umstritten<\/text>/)
})

/** The surfaces that draw a contested state otherwise, besides saying so. */
const looks = [
  ['/scenarios/talks', /<text class="contest"/],
  ['/scenarios/talks', /data-present="contested"/],
  ['/v1/scenarios/talks/ribbon.svg', /<text class="contest"/],
  ['/scenarios/talks/embed', /class="awaited notice"/],
] as const

it('draws it otherwise even within the hour, when its bar has no width yet', async () => {
  for (const [path, look] of looks) expect(await site.text(path)).toMatch(look)
  await site.report('r3', { headline: 'Russia agrees that they met', settles: 'r1' })
  for (const [path, look] of looks) expect(await site.text(path)).not.toMatch(look)
})

it('no longer does once the contest is settled', async () => {
  await site.report('r3', { headline: 'Russia agrees that they met', settles: 'r1' })
  for (const path of ['/', '/scenarios/talks', '/scenarios/talks/embed', '/v1/scenarios/talks/badge.svg'])
    expect(await words(path)).not.toMatch(/\(contested\)|contested by/i)
})

it('moves its entry in the feeds when it becomes contested, and when it no longer is', async () => {
  const feed = async (of: string) => {
    const { items } = JSON.parse(await site.text(`/v1/scenarios/talks/${of}feed.json`)) as {
      readonly items: readonly { readonly id: string; readonly date_modified: string }[]
    }
    const { date_modified: modified } = items.find(({ id }) => id.endsWith('/reports/r1')) ?? {}
    expect(await site.text(`/v1/scenarios/talks/${of}feed.atom`)).toContain(`<updated>${modified}</updated>`)
    return modified
  }
  const both = async () => Promise.all(['', 'tracks/talks/'].map(feed))
  const [before] = await both()
  const later = '2025-05-18T14:00:00.000Z'
  await site.report('r3', { headline: 'Russia still denies it', disputes: 'r1', by: ['russia'] }, later)
  expect(await both()).toEqual([later, later])
  expect(before).not.toBe(later)
  const latest = '2025-05-18T15:00:00.000Z'
  await site.report('r4', { headline: 'Russia agrees that they met', settles: 'r1' }, latest)
  expect(await both()).toEqual([latest, latest])
})

it.each(languages)(
  'says in %s on a contested report and in the timeline who contests it',
  async (lang, _, by) => {
    for (const path of ['/scenarios/talks/reports/r1', '/scenarios/talks']) {
      const page = await site.text(`${path}?lang=${lang}`)
      const [item = ''] =
        /<article class="item[^>]*>(?:(?!<article).)*They met.*?<\/article>/s.exec(page) ?? []
      expect(item.replaceAll(/<[^>]*>/g, '')).toContain(by)
      expect(item).toMatch(/href="\/scenarios\/talks\/reports\/r2(?:\?lang=\w+)?"/)
    }
  },
)

it.each(languages)('is told in %s wherever the headline stands alone, until it is settled', async (lang) => {
  const label = { en: 'Contested: They met', de: 'Umstritten: They met', uk: 'Спірно: They met' }[lang]
  const alone = [
    `/v1/scenarios/talks/feed.atom?lang=${lang}`,
    `/v1/scenarios/talks/tracks/talks/feed.json?lang=${lang}`,
    `/scenarios/talks/reports/r1?lang=${lang}`,
  ]
  for (const path of alone) expect(await site.text(path), path).toContain(label)
  await site.report('r3', { headline: 'Russia agrees that they met', settles: 'r1' })
  for (const path of alone) expect(await site.text(path), path).not.toContain(label)
})
