import { expect, it } from 'vitest'
import { talksSite } from '../testing/talks-site.ts'

const track = 'talks'
const titles = { length: 'Length', start: 'Start' }

/** A story whose facts were given, then corrected. */
async function corrected() {
  const site = await talksSite({
    title: 'Talks',
    tracks: {
      talks: {
        title: 'The talks',
        initial: 'open',
        facts: {
          length: { title: titles.length, type: 'number', unit: { en: 'days', de: 'Tage', uk: 'дня' } },
          start: { title: titles.start, type: 'time' },
        },
        states: { open: { title: 'Open', final: true } },
      },
    },
  })
  const timestamp = '2025-05-18T13:00:00Z'
  const said = { headline: 'They agree', track, occurred: '2025-05-10' }
  await site.report('r1', { ...said, facts: { length: 0.1, start: '2022-10-01~' } })
  site.told.at(timestamp)
  const facts = { length: 12000.5, start: '2025-05-19T10:00[Europe/Kyiv]' }
  const data = { ...said, scenario: 'talks', report: 'r1', reason: 'Wrong.', facts }
  await site.told.file('c1', { type: 'report.corrected', timestamp, data })
  return site
}

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

it.each([
  ['en', '0.1 days', '12,000.5 days', 'about 1 Oct 2022', '10:00, Eastern European Time'],
  ['de', '0,1 Tage', '12.000,5 Tage', 'etwa 1. Okt. 2022', '10:00 Uhr, Osteuropäische Zeit'],
  ['uk', '0,1 дня', '12 000,5 дня', 'приблизно 1 жовт. 2022', '10:00, за східноєвропейським часом'],
] as const)(
  'words numbers and times of facts in %s like all others, wherever they stand',
  async (lang, was, is, day, moment) => {
    const site = await corrected()
    const read = async (path: string) => plain(await site.text(`${path}?lang=${lang}`))
    const alone = await read('/scenarios/talks/tracks/talks')
    expect(alone).toContain(`${titles.length}${is}`)
    expect(alone).toContain(moment)
    for (const path of [
      '/scenarios/talks/revisions/3',
      '/scenarios/talks/reports/r1',
      '/v1/scenarios/talks/feed.atom',
    ]) {
      const text = await read(path)
      for (const words of [was, is, day, moment]) expect(text).toContain(words)
      expect(text).not.toMatch(/2022-10-01~|T10:00\[/)
    }
    const before = await read('/scenarios/talks/revisions/2')
    expect(before).toContain(was)
    expect(before).toContain(day)
  },
)

it('serves the text and the sentences of facts by the API as they were', async () => {
  const site = await corrected()
  const read = async (path: string) => (await site.whole.request(`/v1/scenarios/talks${path}`)).json()
  expect(await read('')).toMatchObject({
    tracks: {
      talks: {
        facts: { length: { text: '12000.5 days' }, start: { text: '2025-05-19T10:00[Europe/Kyiv]' } },
      },
    },
  })
  expect(await read('/diff?from=2&to=3')).toMatchObject({
    sentences: expect.arrayContaining([
      'The talks: Length is now 12000.5 days (before: 0.1 days).',
      'The talks: Start is now 2025-05-19T10:00[Europe/Kyiv] (before: 2022-10-01~).',
    ]),
  })
})
