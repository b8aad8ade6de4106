import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const definition = {
  title: 'Talks',
  parties: { russia: { name: 'Russia' } },
  tracks: {
    talks: {
      title: 'The talks',
      summary: 'Who meets whom.',
      initial: 'planned',
      sameAs: ['https://www.wikidata.org/wiki/Q1'],
      events: { hold: { title: 'They meet', criteria: 'Counts once both sides say so.' } },
      facts: { place: { title: 'Place', type: 'text' } },
      states: { planned: { title: 'Planned', on: { hold: 'held' } }, held: { title: 'Held', final: true } },
    },
    other: {
      title: 'Something else',
      initial: 'open',
      states: { open: { on: { close: 'shut' } }, shut: { final: true } },
    },
  },
}

let site: TalksSite

beforeEach(async () => {
  site = await talksSite(definition)
  await site.report('r1', {
    headline: 'They will meet in Istanbul',
    track: 'talks',
    facts: { place: 'Istanbul' },
    positions: { russia: 'accepts' },
    claims: [{ id: 'c1', speaker: 'Lavrov', text: 'We are ready.' }],
  })
  await site.report('r2', { headline: 'Nothing to do with it', track: 'other' })
})

describe('the page of a track', () => {
  it('shows its state, what could come next and when that counts, and its own reports', async () => {
    const page = await site.text('/scenarios/talks/tracks/talks')
    expect(page).toContain('<h1 dir="auto">The talks</h1>')
    for (const words of [
      'Who meets whom.',
      'Planned',
      'They meet',
      'Counts once both sides say so.',
      'Istanbul',
      'We are ready.',
      'Accepts since',
      'www.wikidata.org/wiki/Q1',
      'They will meet in Istanbul',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('Nothing to do with it')
    expect(page).toContain('rel="canonical" href="https://tracker.example/scenarios/talks/tracks/talks"')
  })

  it('names an event without a title by the state to which it leads', async () => {
    const [, next = ''] = (await site.text('/scenarios/talks/tracks/other')).split('id="next-events"')
    expect(next.split('</section>')[0]).toContain('shut')
    expect(next.split('</section>')[0]).not.toContain('close')
    expect(next).toContain('What could happen next: shut.')
    expect(await site.text('/v1/scenarios/talks/tracks/other/diagram.svg')).not.toContain('close')
  })

  it('names an event once that has the title of its state', async () => {
    const tracks = {
      deal: {
        title: 'The deal',
        initial: 'none',
        events: { offer: { title: 'Offered' } },
        states: { none: { on: { offer: 'offered' } }, offered: { title: 'Offered', final: true } },
      },
    }
    const other = await talksSite({ title: 'Talks', tracks })
    const page = await other.text('/scenarios/talks/tracks/deal')
    const [next = ''] = page.slice(page.indexOf('<section id="next-events"')).split('</section>')
    expect(next.match(/Offered/g)).toHaveLength(1)
  })

  it('is linked to from the card on the page of the story, in the language that was asked for', async () => {
    const page = await site.text('/scenarios/talks?lang=de')
    expect(page).toContain('<h3 dir="auto"><a href="/scenarios/talks/tracks/talks?lang=de">')
  })

  it('shows another moment, and says so', async () => {
    await site.report('r3', { headline: 'They met', track: 'talks', event: 'hold' }, '2025-05-18T13:00:00Z')
    expect(await site.text('/scenarios/talks/tracks/talks')).toContain('Held')
    const then = await site.text('/scenarios/talks/tracks/talks?knownAt=2025-05-18T12:45:00Z')
    expect(then).toContain('What this page said on')
    expect(then).not.toContain('They met<')
  })

  it('does not exist for a track that the story does not have', async () => {
    expect((await site.app.request('/scenarios/talks/tracks/none')).status).toBe(404)
  })
})

describe('the page of all claims', () => {
  it('groups them by track, with who said it, when and where', async () => {
    await site.report('r4', {
      headline: 'A claim on nothing in particular',
      claims: [{ id: 'c2', speaker: 'An observer', text: 'Nobody knows.', verification: 'disputed' }],
    })
    const page = await site.text('/scenarios/talks/claims')
    const [talks = '', whole = ''] = page.split('The story as a whole')
    expect(talks.slice(talks.indexOf('<h2'))).toMatch(
      /The talks.*Unverified.*We are ready\.[^]*Lavrov[^]*2025/,
    )
    expect(whole).toMatch(/Disputed[^]*Nobody knows\.[^]*An observer/)
    expect(whole).toContain('href="/scenarios/talks/reports/r4"')
  })

  it('is empty before anything was said', async () => {
    expect(await site.text('/scenarios/talks/claims?knownAt=2025-05-18T12:10:00Z')).toContain(
      'No claims yet.',
    )
  })
})
