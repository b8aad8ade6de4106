import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
  await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold', occurred: '2025-05-17' })
  await site.report(
    'r2',
    { headline: 'Somebody spoke', occurred: '2025-05-18T12:30:00Z' },
    '2025-05-18T12:40:00Z',
  )
})

describe('the timeline of a story', () => {
  it('puts items under the days on which they happened, as written', async () => {
    const page = await site.text('/scenarios/talks')
    expect([...page.matchAll(/<h3 class="day">([^<]*)/g)].map(([, day]) => day)).toEqual([
      '18 May 2025',
      '17 May 2025',
    ])
    expect(page).toContain('<time datetime="2025-05-18T12:30:00Z" data-clock="">12:30</time>')
  })

  it('shows what a reader looks for alone, at an address to share', async () => {
    const page = await site.text('/scenarios/talks?kind=change&month=2025-05')
    expect(page).toContain('They met')
    expect(page).not.toContain('Somebody spoke')
    expect(page).toContain(
      'rel="canonical" href="https://tracker.example/scenarios/talks?kind=change&amp;month=2025-05"',
    )
    // There are no older pages, on which there might be more.
    expect(await site.text('/scenarios/talks?q=nobody')).toContain('<p class="none">Nothing found here.</p>')
  })

  it('sends an empty form to the page without it', async () => {
    const answer = await site.app.request('/scenarios/talks?track=&party=&kind=claim&q=&lang=de')
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      '/scenarios/talks?lang=de&kind=claim',
    ])
  })

  it('marks what is new since the revision that the reader has seen', async () => {
    const page = await site.text('/scenarios/talks?since=2')
    expect(page).toContain('New since ')
    const [fresh = '', known = ''] = page.slice(page.indexOf('id="timeline"')).split('17 May 2025')
    expect(fresh).toContain('<article class="item new"')
    expect(known).not.toContain('item new')
    expect(await site.text('/scenarios/talks?since=3')).toContain('Nothing new since then.')
    expect(await site.text('/scenarios/talks?since=99')).toContain('New since yesterday')
  })
})
