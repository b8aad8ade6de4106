import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const states = {
  planned: {
    title: 'Planned',
    on: { hold: 'held' },
    reviewAfter: 'P7D',
    deadlines: { answer: { title: 'The day of an answer', after: 'P1D', policy: 'flag' } },
  },
  held: { title: 'Held', final: true },
}
const tracks = {
  talks: { title: 'The talks', initial: 'planned', states },
  call: { title: 'The call', initial: 'planned', states },
}

let site: TalksSite

beforeEach(async () => {
  site = await talksSite({ title: 'Talks', tracks })
  // Between 20:00 on the 18th and 22:00 on the 19th, since the zone is unknown.
  await site.report('r1', { headline: 'They will talk', track: 'talks', expected: '2025-05-19T10:00' })
})

/** The text about each track on the card at an instant. */
async function cardAt(instant: string, query = ''): Promise<readonly string[]> {
  site.told.at(instant)
  const html = await site.text(`/scenarios/talks/embed${query}`)
  const [list = ''] = /<dl[^]*<\/dl>/.exec(html) ?? []
  return list
    .split('<dt')
    .slice(1)
    .map((track) => `<dt${track}`.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '))
}

describe('the card of a scenario', () => {
  it('says what is expected, briefly, and of the track that waits for it alone', async () => {
    const [talks, call] = await cardAt('2025-05-18T19:59:59Z')
    expect(talks).toContain('Expected Mon, 19 May 2025, 10:00 , time zone not stated')
    expect(talks).not.toMatch(/between|passe[sd]/)
    expect(call).not.toContain('Expected')
  })

  it.each([
    ['2025-05-18T20:00:00Z', 'may be happening now'],
    ['2025-05-19T22:00:00Z', 'time has passed'],
  ])('says at %s of the moment: %s', async (instant, phase) => {
    const [talks] = await cardAt(instant)
    expect(talks).toContain(`time zone not stated ${phase}`)
  })

  it('has another ETag in each of these phases, and holds no longer than one', async () => {
    const seen = new Set<string | null>()
    for (const instant of ['2025-05-18T19:59:58Z', '2025-05-18T20:00:00Z', '2025-05-19T22:00:00Z']) {
      site.told.at(instant)
      const { headers } = await site.app.request('/scenarios/talks/embed')
      seen.add(headers.get('ETag'))
      if (seen.size === 1) expect(headers.get('Cache-Control')).toMatch(/max-age=2,/)
    }
    expect(seen.size).toBe(3)
  })

  it('shows the tracks that are asked for, and states alone if it is to be compact', async () => {
    await site.report('e1', { headline: 'They will meet', track: 'talks', expected: '2025-05-19' })
    expect(await site.text('/scenarios/talks/embed?tracks=talks')).toContain('Expected')
    const compact = await site.text('/scenarios/talks/embed?tracks=talks,talks&compact')
    expect(compact).toContain('<strong><bdi>Planned</bdi></strong>')
    expect(compact).not.toContain('Expected')
    expect((await site.app.request('/scenarios/talks/embed?tracks=talks,none')).status).toBe(404)
  })

  it('leaves out reviews, which are the desk’s', async () => {
    expect((await cardAt('2025-06-20T12:00:00Z')).join('')).not.toMatch(/review|No news/)
  })

  it('says that a deadline has passed', async () => {
    await site.report('r2', {
      headline: 'The plan stands',
      track: 'call',
      override: { state: 'planned', reason: 'Both sides said so' },
      occurred: '2025-05-18T12:00:00Z',
    })
    const ahead = await cardAt('2025-05-18T13:00:00Z', '?track=call')
    expect(ahead.join('')).not.toContain('The day of an answer')
    const passed = await cardAt('2025-05-19T12:00:00Z', '?track=call')
    expect(passed.join('')).toContain('The day of an answer Time has passed')
  })

  it('says from then on that an editor has set a track', async () => {
    const override = { state: 'held', reason: 'Both sides said so' }
    await site.report('r2', {
      headline: 'It was held',
      track: 'call',
      override,
      occurred: '2025-05-18T12:00:00Z',
    })
    expect((await cardAt('2025-06-20T12:00:00Z', '?track=call')).join('')).toContain(
      'Set by an editor: Both sides said so',
    )
  })

  it('does not say that a final track waits', async () => {
    await site.report('r2', { headline: 'They talk', track: 'talks', event: 'hold' }, '2025-05-19T12:00:00Z')
    const [talks] = await cardAt('2025-06-20T12:00:00Z')
    expect(talks).toContain('Held')
    expect(talks).not.toMatch(/Expected/)
  })
})
