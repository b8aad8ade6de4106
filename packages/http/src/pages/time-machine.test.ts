import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from './testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the time machine', () => {
  it('answers a plain form with the URL of what it asks for', async () => {
    const { status, headers } = await site.app.request('/scenarios/talks?asOf=2025-05-18T12:10&knownAt=')
    expect([status, headers.get('Location')]).toEqual([303, '/scenarios/talks?asOf=2025-05-18T12%3A10%3A00Z'])
    expect((await site.app.request('/scenarios/talks?asOf=&knownAt=')).headers.get('Location')).toBe(
      '/scenarios/talks',
    )
  })

  it('tells what was so then from what was known then, and what has been recorded since', async () => {
    await site.report('late', {
      headline: 'They met',
      track: 'talks',
      event: 'hold',
      occurred: '2025-05-18T12:05:00Z',
    })
    site.told.at('2025-05-18T13:00:00Z')
    const state = async (query: string) =>
      /class="state"[^>]*>(\w+)/.exec(await site.text(`/scenarios/talks?${query}`))?.[1]
    expect(await state('asOf=2025-05-18T12:10:00Z')).toBe('Held')
    expect(await state('knownAt=2025-05-18T12:10:00Z')).toBe('Planned')
    expect(await state('asOf=2025-05-18T12:04:00Z&knownAt=2025-05-18T12:40:00Z')).toBe('Planned')
    const then = await site.text('/scenarios/talks?knownAt=2025-05-18T12:10:00Z')
    const [known] = /<aside class="then".*?<\/aside>/s.exec(then) ?? ['']
    expect(known).toContain('What this page said at')
    expect(known.match(/<li>/g)?.length).toBeGreaterThan(0)
    expect(then.slice(then.indexOf('id="timeline"'))).not.toContain('They met')
  })
})

describe('a moment before the record begins', () => {
  it('has a page of its own that says when it begins, and leads back', async () => {
    const answer = await site.app.request('/scenarios/talks?knownAt=2025-05-18T11:00:00Z')
    const html = await answer.text()
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(html).toContain('The record does not go back so far')
    expect(html).toMatch(/The record of <bdi>Talks<\/bdi> begins <time datetime="2025-05-18T12:00:00Z"/)
    expect(html).toContain('<a class="button" href="/scenarios/talks">Back to the present</a>')
    const [, first = ''] = /<a class="button" href="([^"]*knownAt[^"]*)"/.exec(html) ?? []
    expect((await site.app.request(first)).status).toBe(200)
  })

  it('is shown by what is known now where only that was asked for, with that said', async () => {
    const notice = 'What is shown of the time before that rests on later reports alone.'
    expect(await site.text('/scenarios/talks?asOf=2025-05-18T11:00:00Z')).toContain(notice)
    expect(await site.text('/scenarios/talks?asOf=2025-05-18T12:00:00Z')).not.toContain(notice)
  })
})
