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

it('no longer does once the contest is settled', async () => {
  await site.report('r3', { headline: 'Russia agrees that they met', settles: 'r1' })
  for (const path of ['/', '/scenarios/talks', '/scenarios/talks/embed', '/v1/scenarios/talks/badge.svg'])
    expect(await words(path)).not.toMatch(/\(contested\)|contested by/i)
})
