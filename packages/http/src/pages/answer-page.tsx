import type { Instant } from '@tracker/domain'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ifNoneMatch } from '../conditional/etag.ts'
import { pagePolicy } from './page-policy.ts'
import { InLanguage } from './phrase.tsx'
import type { Texts } from './texts.ts'

/** What an answer to a page's request says besides the page. */
export interface PageAnswer {
  readonly etag?: string
  /** Seconds for which it may be shown without asking again; not stored at all where there are none. */
  readonly maxAge?: number
  /** Who may put it into a frame; nobody where nothing is said. */
  readonly framedBy?: 'nobody' | 'anybody'
  readonly status?: 200 | 400 | 404 | 500 | 503
}

/** A page as an HTML document, or 304 where the reader has it already: then it is never rendered. */
export async function answerPage(
  c: Context,
  texts: Texts,
  { etag, maxAge, framedBy = 'nobody', status = 200 }: PageAnswer,
  render: () => Child | Promise<Child>,
): Promise<Response> {
  const kept = maxAge === undefined ? 'no-store' : `public, max-age=${maxAge}, stale-while-revalidate=60`
  c.header('Cache-Control', kept)
  c.header('Content-Security-Policy', pagePolicy(framedBy))
  c.header('Referrer-Policy', 'strict-origin-when-cross-origin')
  c.header('X-Content-Type-Options', 'nosniff')
  if (etag !== undefined) {
    c.header('ETag', etag)
    if (!ifNoneMatch(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  }
  const page = <InLanguage texts={texts}>{await render()}</InLanguage>
  c.header('Content-Language', texts.lang)
  return c.html(html`<!doctype html>${page}`, status)
}

/** For how many seconds a status may be shown: five, or until the clock changes it. */
export function maxAgeUntil(until: Instant | undefined, now: Instant): number {
  if (until === undefined) return 5
  return Math.max(0, Math.min(5, Math.floor((until - now) / 1000)))
}
