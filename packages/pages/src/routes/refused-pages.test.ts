import { DomainError } from '@tracker/domain'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { accessDocument } from '@tracker/http/testing/access'
import { pagesApp } from '../routes.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

const framed = '<header class="site">'
const back = '<p class="crumb"><a href="/scenarios/talks"><bdi>Talks</bdi></a></p>'

/** A page that refuses, with its text and the sites that may frame it. */
async function ask(path: string, app = site.app) {
  const answer = await app.request(path)
  const shared = answer.status === 400 || answer.status === 404
  expect(answer.headers.get('Cache-Control')).toBe(shared ? 'public, max-age=0, s-maxage=5' : 'no-store')
  const policy = answer.headers.get('Content-Security-Policy') ?? ''
  return { status: answer.status, html: await answer.text(), policy }
}

describe('the card of a scenario, refused within the frame of an article', () => {
  it.each([
    [
      '/scenarios/talks/embed?track=nope',
      404,
      '/scenarios/talks',
      'there is no track nope; the tracks are talks',
    ],
    ['/scenarios/other/embed', 404, '/', 'there is no scenario other'],
    ['/scenarios/NO/embed', 404, '/', 'a scenario is named by'],
    [
      '/scenarios/talks/embed?asOf=2025-05-18T11:00:00Z',
      400,
      '/scenarios/talks',
      'asOf: the card shows the present; leave it out',
    ],
    ['/scenarios/talks/embed?track=talks&knownAt=', 400, '/scenarios/talks', 'knownAt: the card shows the'],
  ])('says there what is wrong, and where the story is: %s', async (path, code, way, why) => {
    const { status, html, policy } = await ask(path)
    expect(status).toBe(code)
    expect(policy).toContain('frame-ancestors *')
    expect(html).toContain('class="bare"')
    expect(html).not.toContain(framed)
    expect(html).toContain(`<h1>${code === 404 ? 'There is no such page' : 'This cannot be shown'}</h1>`)
    expect(html).toContain(why)
    const [link] = /<a [^>]*target="_blank"[^>]*>/.exec(html) ?? []
    expect(link).toContain(` href="${way}"`)
    expect(link).toContain(' rel="noopener"')
  })

  it('is framed even if nobody may read without a key, and names no story', async () => {
    const deps = { ...site.told.deps, access: () => accessDocument('private') }
    const app = pagesApp({ ...deps, base: 'https://tracker.example', version: '1', assets: site.assets })
    const { status, html, policy } = await ask('/scenarios/talks/embed', app)
    expect([status, policy.includes('frame-ancestors *')]).toEqual([401, true])
    expect(html).not.toContain('Talks')
  })
})

describe('a page of a scenario that is refused', () => {
  it.each([
    ['/scenarios/talks/reports/none', 404, 'There is no such page'],
    ['/scenarios/talks/revisions/999', 404, 'There is no such page'],
    ['/scenarios/talks/revisions/x', 404, 'There is no such page'],
    ['/scenarios/talks?after=forged', 400, 'This part of the list is gone'],
    ['/scenarios/talks?after=a&after=b', 400, 'This cannot be shown'],
  ])('leads back to the story: %s', async (path, code, title) => {
    const { status, html, policy } = await ask(path)
    expect(status).toBe(code)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(html).toContain(framed)
    expect(html).toContain(back)
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain('<a class="button" href="/scenarios/talks">Back to the story</a>')
  })

  it('keeps the moments that were asked for', async () => {
    const { html } = await ask('/scenarios/talks?asOf=2025-05-18T11:00:00Z&after=forged')
    expect(html).toContain('<h1>This part of the list is gone</h1>')
    expect(html).toMatch(/<details class="machine"[^>]* open/)
    expect(html).toContain('value="2025-05-18T11:00:00"')
    const spelt = await ask('/scenarios/talks?asOf=2025-05-18T13:00+02&after=forged')
    expect(spelt.html).toContain('value="2025-05-18T11:00:00"')
  })

  it('keeps a clock time as UTC, as the form states, wherever the server is', async () => {
    vi.stubEnv('TZ', 'Asia/Tokyo')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(new Date('2025-05-18T11:00').getTimezoneOffset()).toBe(-540)
    const { html } = await ask('/scenarios/talks?asOf=2025-05-18T11:00&knownAt=18+May+2025&lang=none')
    expect(html.match(/(?<=name="(?:asOf|knownAt)") value="[^"]*"/g)).toEqual([
      ' value="2025-05-18T11:00:00"',
    ])
  })

  it('keeps them even if rendering finds out that it cannot be shown', async () => {
    vi.spyOn(site.told.deps.scenarios, 'status').mockRejectedValue(
      new DomainError('not-found', 'not so far back'),
    )
    const { status, html } = await ask('/scenarios/talks?asOf=2025-05-18T12:00:00Z')
    expect(status).toBe(404)
    expect(html).toContain(back)
    expect(html).toContain('<bdi>not so far back</bdi>')
    expect(html).toContain('value="2025-05-18T12:00:00"')
    expect(html).toContain('<a class="button" href="/scenarios/talks">Back to the present</a>')
  })

  it('names no story to those who may not read it', async () => {
    const deps = { ...site.told.deps, access: () => accessDocument('private') }
    const app = pagesApp({ ...deps, base: 'https://tracker.example', version: '1', assets: site.assets })
    for (const path of ['', '?asOf=soon', '/reports/none', '/revisions/x']) {
      const { status, html } = await ask(`/scenarios/talks${path}`, app)
      expect(status).toBe(401)
      expect(html).not.toContain('Talks')
    }
  })

  it('leads to all stories if there is no such story', async () => {
    const { html } = await ask('/scenarios/other/reports/none')
    expect(html).toContain('<a class="button" href="/">All scenarios</a>')
  })
})
