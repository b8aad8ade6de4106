import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the diagram of a track', () => {
  const drawn = (query = '') => site.text(`/v1/scenarios/talks/tracks/talks/diagram.svg${query}`)

  it('is drawn for the moments that are shown', async () => {
    await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
    expect(await drawn()).toContain('Path so far: Planned, then Held.')
    expect(await drawn('?asOf=2025-05-18T12:10:00Z')).toMatch(
      /Path so far: Planned\. The situation on 18 May 2025, 12:10 UTC, as known now\. Then: Planned/,
    )
    expect(await drawn('?knownAt=2025-05-18T12:10:00Z')).toContain('Then: Planned')
  })

  it('names events by their titles, and what moved the track without one', async () => {
    site = await talksSite({
      title: 'Talks',
      tracks: {
        talks: {
          title: 'The talks',
          initial: 'planned',
          events: { hold: { title: 'They meet' } },
          states: { planned: { on: { hold: 'held' } }, held: { final: true } },
        },
      },
    })
    const override = { state: 'held', reason: 'Both said so.' }
    await site.report('r1', { headline: 'They met', track: 'talks', override })
    const svg = await drawn('?lang=de')
    expect(svg).toContain('They meet')
    expect(svg).toContain('direkt gesetzt')
    expect(svg).not.toMatch(/>[^<]*(?:hold|override)[^<]*</)
  })

  it('reads nothing of the table while nothing has changed, and does not exist for another track', async () => {
    const path = '/v1/scenarios/talks/tracks/talks/diagram.svg'
    const etag = (await site.app.request(path)).headers.get('ETag') ?? ''
    site.asked.length = 0
    expect((await site.app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect(site.asked).toEqual([])
    expect((await site.app.request('/v1/scenarios/talks/tracks/nope/diagram.svg')).status).toBe(404)
  })
})
