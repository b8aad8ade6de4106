import type { Refused } from '../model/refused.ts'
import { type DomainError, type Instant, lookup } from '@tracker/domain'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import {
  caching,
  type Deps,
  type Handler,
  ifNoneMatch,
  problemHeaders,
  problems,
  refusal,
  refusalCaching,
} from '@tracker/http'
import type { Assets } from '../assets/assets.ts'
import { namedLanguage, pageLanguage } from '../text/language/asked-language.ts'
import { ForReader } from '../text/language/for-reader.tsx'
import { pagePolicy } from './page-policy.ts'
import { SessionView } from '../views/session-view.tsx'
import { MessageView } from '../views/message-view.tsx'

/** The dependencies of every page. */
export interface PageDeps extends Deps {
  /** The public address, e.g. `https://tracker.example` or `https://example.org/tracker`. */
  readonly base: string
  /** The name in ids of feeds and calendars, e.g. `tracker.example`; it stays when `base` changes. */
  readonly authority: () => Promise<string>
  /** Changes with every version of the pages, so no client keeps an old one. */
  readonly version: string
  readonly assets: Assets
}

/** A page and its version; it is rendered only for clients that do not have it. */
export interface RenderedPage {
  /** 200 by default. */
  readonly status?: number
  readonly etag?: string
  /** Seconds for which it may be shown without revalidation; without them it is not stored, unless it is missing. */
  readonly maxAge?: number
  /** The sites that may frame it; by default none. */
  readonly framedBy?: 'nobody' | 'anybody'
  readonly render: () => Child | Promise<Child>
}

/** Renders the page shown in place of a refused one, with the title of its error. */
export type Refusing = (c: Context, refused: Refused) => Promise<Pick<RenderedPage, 'framedBy' | 'render'>>

/** Answers with a page in the reader's language. An error becomes a page with its status; `refusing` renders it. */
export function answerPage(
  deps: PageDeps,
  page: (c: Context) => RenderedPage | Response | Promise<RenderedPage | Response>,
  refusing?: Refusing,
): Handler {
  return async (c) => {
    try {
      namedLanguage(c)
      const answer = await page(c)
      return answer instanceof Response ? answer : await document(c, deps, answer)
    } catch (error) {
      return refusedPage(c, deps, refusal(error, deps), refusing)
    }
  }
}

/** Renders an error as a page with nothing else. */
function messageOf({ assets }: PageDeps): Refusing {
  return async (_, { error, title, reason }) => ({
    render: () => <MessageView {...{ title, reason, assets }} detail={error.message} />,
  })
}

async function document(
  c: Context,
  { base, publisher }: PageDeps,
  { status = 200, etag, maxAge, framedBy = 'nobody', render }: RenderedPage,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const all = new Headers({
    'Cache-Control': keeping(status, maxAge),
    'Content-Security-Policy': pagePolicy(framedBy),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Language',
    ...(etag === undefined ? {} : { ETag: etag }),
    ...headers,
  })
  const asked = c.req.header('If-None-Match')
  const known = etag !== undefined && !ifNoneMatch(asked, etag)
  // `*` matches any existing page, and only rendering it shows whether it exists.
  const made = known && !asked?.includes('*') ? null : await render()
  if (known) return new Response(null, { status: 304, headers: all })
  const page = <ForReader {...{ c, base, publisher }}>{made}</ForReader>
  all.set('Content-Type', 'text/html; charset=utf-8')
  all.set('Content-Language', pageLanguage(c).lang)
  return new Response(String(await html`<!doctype html>${page}`), { status, headers: all })
}

/** The Cache-Control of a page: one that does not exist is kept as its problem would be. */
function keeping(status: number, maxAge: number | undefined): string {
  if (maxAge !== undefined) return `public, max-age=${maxAge}, stale-while-revalidate=60`
  return status === 404 ? caching.refused : 'no-store'
}

/** Answers an error with a page in the reader's language. */
export async function refusedPage(
  c: Context,
  deps: PageDeps,
  error: DomainError,
  refusing: Refusing = messageOf(deps),
): Promise<Response> {
  const { status, title } = problems[error.code]
  const told = lookup<Omit<Refused, 'error'>>(pageLanguage(c).refusals, error.code)
  const shown = await refusing(c, { error, title, reason: undefined, ...told })
  // A frame in another site asks for no key, and the browser would not send the cookie there.
  const asks = error.code === 'unauthorized' && shown.framedBy !== 'anybody'
  const render = () => <SessionView to={addressOf(c)} assets={deps.assets} />
  const page = asks ? { ...shown, render } : shown
  const headers = { 'Cache-Control': refusalCaching(c, error.code), ...problemHeaders(error) }
  return document(c, deps, { status, ...page }, headers)
}

function addressOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url)
  return req.method === 'GET' ? `${pathname}${search}` : '/'
}

/** Seconds for which a page or channel may be shown without revalidation. */
export const fresh = 5

/** Returns the seconds for which a status may be shown: five, or until the clock changes it. */
export function maxAgeUntil(until: Instant | undefined, now: Instant): number {
  if (until === undefined) return fresh
  return Math.max(0, Math.min(fresh, Math.floor((until - now) / 1000)))
}
