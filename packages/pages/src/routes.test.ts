import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from './testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the icon that browsers ask for by themselves', () => {
  it('is found where it is', async () => {
    const { status, headers } = await site.app.request('/favicon.ico')
    expect([status, headers.get('Location')]).toEqual([302, '/assets/abc/icon.svg'])
    expect((await site.app.request('/assets/abc/icon.svg')).status).toBe(200)
  })
})

describe('the files of the pages', () => {
  it('are kept for ever under their own hash, and never under another', async () => {
    const kept = await site.app.request('/assets/abc/page.css')
    expect(kept.headers.get('Cache-Control')).toContain('immutable')
    expect(kept.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect((await site.app.request('/assets/old/page.css')).headers.get('Cache-Control')).toBe('no-cache')
    const again = await site.app.request('/assets/abc/page.css', { headers: { 'If-None-Match': '"abc"' } })
    expect(again.status).toBe(304)
    expect((await site.app.request('/assets/abc/..%2fpages.tsx')).status).toBe(404)
  })
})
