import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the list of scenarios', () => {
  it('answers 304 until something in it changes', async () => {
    const etag = (await site.app.request('/')).headers.get('ETag') ?? ''
    const again = () => site.app.request('/', { headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
    expect((await again()).status).toBe(200)
    expect(await site.text('/')).toMatch(/Updated <time[^>]*>18 May 2025, 12:30<\/time>/)
  })

  it('shows for each its subject, the last move, the next deadline and the number of tracks', async () => {
    const words = async () => (await site.text('/')).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(await words()).toContain('Who meets whom, and when.')
    expect(await words()).toContain('Due next No dates are set.')
    expect(await words()).toMatch(/Tracks 1\b/)
    await site.report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    expect(await words()).toContain('Due next The talks · 18 May 2025, 14:00 · today')
    site.told.at('2025-05-18T14:00:00Z')
    expect(await words()).toContain('Due next No further dates are set.')
    await site.report('r2', { headline: 'They met', track: 'talks', event: 'hold' })
    expect(await words()).toContain('Last change The talks : Held , since 18 May 2025, 12:30')
  })

  it('has another ETag once the clock changes what is due next', async () => {
    await site.report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    const etag = async () => (await site.app.request('/')).headers.get('ETag')
    const before = await etag()
    site.told.at('2025-05-18T14:00:00Z')
    expect(await etag()).not.toBe(before)
  })

  it('has another ETag the next day, since it says how many days off a date is', async () => {
    await site.report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-21T14:00:00Z' })
    const etag = async () => (await site.app.request('/')).headers.get('ETag')
    const before = await etag()
    site.told.at('2025-05-18T23:59:58Z')
    expect(await etag()).toBe(before)
    expect((await site.app.request('/')).headers.get('Cache-Control')).toMatch(/max-age=2,/)
    site.told.at('2025-05-19T00:00:00Z')
    expect(await etag()).not.toBe(before)
    expect(await site.text('/')).toContain('in 2 days')
  })

  it('reads each scenario’s head, and its history once for as long as it stands', async () => {
    await site.text('/')
    site.asked.length = 0
    expect(await site.text('/')).toContain('class="small-ribbon"')
    expect(site.asked.filter((read) => read.startsWith('query'))).toEqual([])
    expect(site.asked.filter((read) => read === 'get H').length).toBeLessThanOrEqual(2)
  })
})
