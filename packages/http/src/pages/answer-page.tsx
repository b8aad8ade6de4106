import type { DomainError, Instant } from '@tracker/domain'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Deps } from '../app/deps.ts'
import { refusal } from '../app/refusals.ts'
import type { Handler } from '../app/resources.ts'
import { ifNoneMatch } from '../conditional/etag.ts'
import { problems } from '../problem/problems.ts'
import type { Assets } from './assets/assets.ts'
import { pagePolicy } from './page-policy.ts'
import { InLanguage } from './phrase.tsx'
import type { Texts } from './texts/english.ts'
import { MessageView } from './views/message-view.tsx'

/** What every page is made with. */
export interface PageDeps extends Deps {
  /** The public origin, e.g. `https://tracker.example`. */
  readonly base: string
  /** Changes whenever the pages themselves do, so that nobody keeps an old one. */
  readonly version: string
  readonly assets: Assets
  readonly texts: Texts
}

/** A page, or what decides whether it is needed at all: it is rendered only for one who has not got it. */
export interface Page {
  /** 200 where nothing is said. */
  readonly status?: number
  readonly etag?: string
  /** Seconds for which it may be shown without asking again; without them it is not stored. */
  readonly maxAge?: number
  /** Who may put it into a frame; nobody where nothing is said. */
  readonly framedBy?: 'nobody' | 'anybody'
  readonly render: () => Child | Promise<Child>
}

/** Answers with a page. A refusal becomes a page too, with the status of its kind. */
export function answerPage(
  deps: PageDeps,
  page: (c: Context) => Page | Response | Promise<Page | Response>,
): Handler {
  return async (c) => {
    try {
      const answer = await page(c)
      return answer instanceof Response ? answer : await document(deps, c, answer)
    } catch (error) {
      return refused(deps, c, refusal(error, deps.log))
    }
  }
}

async function document(
  { texts }: PageDeps,
  c: Context,
  { status = 200, etag, maxAge, framedBy = 'nobody', render }: Page,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const all = new Headers({
    'Cache-Control':
      maxAge === undefined ? 'no-store' : `public, max-age=${maxAge}, stale-while-revalidate=60`,
    'Content-Security-Policy': pagePolicy(framedBy),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(etag === undefined ? {} : { ETag: etag }),
    ...headers,
  })
  const asked = c.req.header('If-None-Match')
  const known = etag !== undefined && !ifNoneMatch(asked, etag)
  // `*` is for any page that there is, and only its making tells whether there is one.
  const made = known && !asked?.includes('*') ? null : await render()
  if (known) return new Response(null, { status: 304, headers: all })
  const page = <InLanguage texts={texts}>{made}</InLanguage>
  all.set('Content-Type', 'text/html; charset=utf-8')
  all.set('Content-Language', texts.lang)
  return new Response(String(await html`<!doctype html>${page}`), { status, headers: all })
}

function refused(deps: PageDeps, c: Context, error: DomainError): Promise<Response> {
  const { texts, assets } = deps
  const problem: { status: number; title: string; headers?: Readonly<Record<string, string>> } =
    problems[error.code]
  const title = error.code === 'not-found' ? texts.missing.title : problem.title
  const render = () => <MessageView title={title} text={error.message} assets={assets} />
  return document(deps, c, { status: problem.status, render }, problem.headers)
}

/** For how many seconds a status may be shown: five, or until the clock changes it. */
export function maxAgeUntil(until: Instant | undefined, now: Instant): number {
  if (until === undefined) return 5
  return Math.max(0, Math.min(5, Math.floor((until - now) / 1000)))
}
