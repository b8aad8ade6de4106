import { beforeEach, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite
const claim = { id: 'deaths', speaker: 'Someone', text: 'There were many deaths.', track: 'talks' }

beforeEach(async () => {
  site = await talksSite()
  await site.report('r1', { headline: 'A claim', claims: [claim] })
  const reply = {
    id: 'none',
    speaker: 'Another',
    text: 'There were none.',
    track: 'talks',
    answers: 'deaths',
  }
  await site.report('r2', { headline: 'A reply', claims: [reply] })
})

const paths = ['/scenarios/talks', '/scenarios/talks/tracks/talks', '/scenarios/talks/claims']
const languages = [
  ['en', 'contradicts another claim', 'contradicts a claim that no report makes any more'],
  ['de', 'widerspricht einer anderen Aussage', 'widerspricht einer Aussage, die keine Meldung mehr enthält'],
  ['uk', 'суперечить іншому твердженню', 'суперечить твердженню, якого вже немає в жодному повідомленні'],
] as const

it.each(languages)(
  'says in %s that a claim contradicts one that no report makes',
  async (lang, other, gone) => {
    for (const path of paths) {
      const html = await site.text(`${path}?lang=${lang}`)
      expect([path, html]).toEqual([path, expect.stringContaining(other)])
      expect(html).not.toContain(gone)
    }
    const data = { scenario: 'talks', report: 'r1', reason: 'Invented.' }
    await site.told.file('x1', { type: 'report.retracted', timestamp: '2025-05-18T12:30:00Z', data })
    for (const path of paths) {
      const html = await site.text(`${path}?lang=${lang}`)
      expect([path, html]).toEqual([path, expect.stringContaining(gone)])
      expect(html).not.toContain('href="#claim-deaths"')
    }
  },
)

it('links a claim that is in the same list, and no other', async () => {
  expect(await site.text('/scenarios/talks/claims')).toContain('href="#claim-deaths"')
  expect(await site.text('/scenarios/talks')).not.toContain('href="#claim-deaths"')
})
