import { beforeEach, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const track = 'talks'
let site: TalksSite

beforeEach(async () => {
  site = await talksSite({
    title: 'Talks',
    tracks: {
      talks: {
        initial: 'open',
        facts: { venue: { title: 'Venue', type: 'text' }, rounds: { title: 'Rounds', type: 'number' } },
        states: { open: { on: { meet: 'open', end: 'over' } }, over: { final: true } },
      },
    },
  })
  const facts = { venue: 'Geneva', rounds: 1 }
  await site.report('r1', { headline: 'They meet', track, event: 'meet', occurred: '2025-05-02', facts })
})

/** The text about a fact on the track's page, without markup. */
async function told(title: string, lang: string): Promise<string> {
  const html = await site.text(`/scenarios/talks/tracks/${track}?lang=${lang}`)
  const [, said = ''] = new RegExp(`<dt><bdi[^>]*>${title}.*?<dd>(.*?)</dd>`, 's').exec(html) ?? []
  return said.replaceAll(/<[^>]*>/g, '')
}

it.each([
  ['en', 'given before the present state'],
  ['de', 'angegeben vor dem jetzigen Stand'],
  ['uk', 'вказано ще до теперішнього стану'],
])('says in %s that a fact was given before the present stay', async (lang, words) => {
  expect(await told('Venue', lang)).not.toContain(words)
  const again = { track, event: 'meet', occurred: '2025-05-10', facts: { rounds: 2 } }
  await site.report('r2', { headline: 'They meet again', ...again })
  expect(await told('Venue', lang)).toContain(words)
  expect(await told('Rounds', lang)).not.toContain(words)
  await site.report('r3', {
    headline: 'Still there',
    track,
    occurred: '2025-05-11',
    facts: { venue: 'Geneva' },
  })
  expect(await told('Venue', lang)).not.toContain(words)
})
