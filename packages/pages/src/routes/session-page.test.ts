import type { AccessDocument } from '@tracker/http'
import { accessDocument, keyOf } from '@tracker/http/testing/access'
import { beforeEach, describe, expect, it } from 'vitest'
import { pageResources } from '../routes.ts'
import { talksSite } from '../testing/talks-site.ts'
import { trackerApp } from '@tracker/http'

let access: AccessDocument
let at: (instant: string) => void
let ask: (path: string, init?: RequestInit) => Promise<Response>

const begun = '2025-05-18T13:00:00Z'

beforeEach(async () => {
  const site = await talksSite()
  access = accessDocument('private')
  const deps = { ...site.told.deps, access: () => access, base: 'https://example.org/tracker' }
  const app = trackerApp(deps, pageResources({ ...deps, version: '1', assets: site.assets }))
  at = site.told.at
  at(begun)
  ask = async (path, init) => app.request(path, init)
})

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
const enter = (key: string, to = '/scenarios/talks') => ask('/session', form({ key, to }))

/** The `Cookie` header of a browser that was answered this way. */
function cookieOf(response: Response): { Cookie: string } {
  return { Cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

describe('a private tracker in a browser', () => {
  it('asks for a key, and redirects to the page that was requested', async () => {
    const refused = await ask('/scenarios/talks?lang=de')
    expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([401, 'no-store'])
    const html = await refused.text()
    expect(html).toContain('<form action="/tracker/session" method="post">')
    expect(html).toContain('value="/scenarios/talks?lang=de"')
    const entered = await enter(keyOf('reader'), '/scenarios/talks?lang=de')
    expect([entered.status, entered.headers.get('Location')]).toEqual([
      303,
      '/tracker/scenarios/talks?lang=de',
    ])
    expect(entered.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^tracker-session=[\w-]+; Path=\/tracker; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ])
    expect(entered.headers.getSetCookie()[0]).not.toContain(keyOf('reader'))
  })

  it('serves pages, data and channels to the cookie, for no cache to store', async () => {
    const headers = cookieOf(await enter(keyOf('reader')))
    for (const path of ['/', '/scenarios/talks', '/v1/scenarios/talks', '/v1/scenarios/talks/feed.atom']) {
      const read = await ask(path, { headers })
      expect([path, read.status, read.headers.get('Cache-Control')]).toEqual([path, 200, 'no-store'])
      expect(read.headers.get('Vary')).toContain('Cookie')
    }
  })

  it('accepts no write with a cookie, whatever its key', async () => {
    const headers = { ...cookieOf(await enter(keyOf('admin'))), 'Content-Type': 'application/json' }
    const write = { method: 'POST', headers: { ...headers, 'Idempotency-Key': 'one' }, body: '{}' }
    expect((await ask('/v1/scenarios/talks/reports', write)).status).toBe(401)
    const define = { method: 'PUT', headers: { ...headers, 'If-None-Match': '*' }, body: '{}' }
    expect((await ask('/v1/scenarios/other', define)).status).toBe(401)
  })

  it('ends a session after 8 hours, once its key is removed, and on request', async () => {
    const entered = await enter(keyOf('reader'))
    const headers = cookieOf(entered)
    const status = async () => (await ask('/scenarios/talks', { headers })).status
    at('2025-05-18T20:59:59Z')
    expect(await status()).toBe(200)
    at('2025-05-18T21:00:00Z')
    expect(await status()).toBe(401)
    at(begun)
    const { reader: _, ...keys } = access.keys
    access = { ...access, keys }
    expect(await status()).toBe(401)
    const ended = await ask('/session', form({ end: '' }))
    expect(ended.headers.getSetCookie()[0]).toContain('tracker-session=; Path=/tracker; Max-Age=0')
  })

  it('shows only the scenarios of the key', async () => {
    const headers = cookieOf(await enter(keyOf('local')))
    expect((await ask('/scenarios/talks', { headers })).status).toBe(403)
  })

  it('rejects wrong keys, forged cookies and large forms, and redirects to no other site', async () => {
    const wrong = await enter('tracker_wrong')
    expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([401, []])
    expect(await wrong.text()).toContain('This key is unknown')
    const cookie = cookieOf(await enter(keyOf('reader'))).Cookie
    for (const forged of [`${cookie}x`, cookie.replace(/.$/, ''), 'tracker-session=', 'tracker-session=AAAA'])
      expect((await ask('/scenarios/talks', { headers: { Cookie: forged } })).status).toBe(401)
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\n/evil', ''])
      expect((await enter(keyOf('reader'), to)).headers.get('Location')).toBe('/tracker/')
    const large = await ask('/session', form({ key: 'x'.repeat(10_000) }))
    expect(large.status).toBe(413)
  })
})
