import { expect, it } from 'vitest'
import { talksSite } from '../testing/talks-site.ts'

const track = 'talks'

/** A story whose talks have been open `times` times. */
async function openedTimes(times: number) {
  const site = await talksSite({
    title: 'Talks',
    tracks: {
      talks: {
        title: 'The talks',
        initial: 'open',
        states: { open: { title: 'Open', on: { meet: 'open', end: 'over' } }, over: { final: true } },
      },
    },
  })
  for (let n = 2; n <= times; n++)
    await site.report(`r${n}`, {
      headline: `Round ${n}`,
      track,
      event: 'meet',
      occurred: `2025-04-${n + 10}`,
    })
  return site
}

const surfaces = [
  ['the page of the track', '/scenarios/talks/tracks/talks', /<p class="state"[^]*?<\/p>/],
  ['the card of the track', '/scenarios/talks', /<p class="state"[^]*?<\/p>/],
  ['the overview', '/scenarios/talks', /<section id="glance-now"[^]*?<\/li>/],
  ['the card for other sites', '/scenarios/talks/embed', /<dd>[^]*?<\/dd>/],
] as const

it.each(surfaces)(
  'says on %s how often the state was entered, in the reader’s language',
  async (_, path, at) => {
    const [first, third, twelfth] = await Promise.all([1, 3, 12].map(openedTimes))
    const said = async (site: typeof first, lang: string) =>
      at.exec((await site?.text(`${path}?lang=${lang}`)) ?? '')?.[0].replaceAll(/<[^>]*>/g, '')
    for (const [lang, thrice, often] of [
      ['en', 'for the third time', '12 times so far'],
      ['de', 'zum dritten Mal', 'zum 12. Mal'],
      ['uk', 'втретє', '12-й раз'],
    ] as const) {
      expect(await said(first, lang)).not.toMatch(/(?:first|second) time|zum |вдруге|\d-й раз/)
      expect(await said(third, lang)).toContain(`Open ${thrice}`)
      expect(await said(twelfth, lang)).toContain(`Open ${often}`)
    }
  },
)

it('says so of the present stay alone', async () => {
  const site = await openedTimes(3)
  const overview = /<section id="glance-now"[^]*?<\/section>/.exec(await site.text('/scenarios/talks'))?.[0]
  expect(overview?.match(/third time/g)).toHaveLength(1)
  await site.report('end', { headline: 'Over', track, event: 'end', occurred: '2025-04-30' })
  expect(await site.text('/scenarios/talks')).not.toContain('third time')
})
