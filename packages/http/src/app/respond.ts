import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { ifNoneMatch } from '../conditional/etag.ts'
import { respond } from './complete.ts'
import { isCompressible } from './compression.ts'

/** Values of Cache-Control. */
export const caching = {
  /** For answers that never change. */
  immutable: 'public, max-age=31536000, immutable',
  /** For answers that the next write may change. */
  brief: 'public, max-age=5, stale-while-revalidate=60',
  /** For what is refused or missing for everybody. Shared caches keep it for as long as a status, browsers never. */
  refused: 'public, max-age=0, s-maxage=5',
} as const

/** The headers of a 304. */
const ofUnchanged = ['ETag', 'Cache-Control', 'Vary']

/** Answers with the body, or with 304 if the request names its ETag, without making the body. */
export async function conditional(
  context: Context,
  body: string | (() => string | Promise<string>),
  headers: { readonly ETag: string; readonly 'Cache-Control': string; readonly [name: string]: string },
): Promise<Response> {
  const asked = context.req.header('If-None-Match')
  const known = !ifNoneMatch(asked, headers.ETag)
  const make = typeof body === 'string' ? () => body : body
  // `*` matches anything that exists; only making an on-demand body shows whether it does.
  const made = known && !asked?.includes('*') ? null : await make()
  const all = { 'Content-Type': 'application/json', ...headers }
  if (!known) return respond(context, made, 200, all)
  // By its type the compression knows that the full response varies on the coding.
  const names = isCompressible(new Headers(all)) ? [...ofUnchanged, 'Content-Type'] : ofUnchanged
  const named = Object.entries(all).filter(([name]) => names.includes(name))
  return respond(context, null, 304, Object.fromEntries(named))
}

/** Returns a strong ETag of the bytes, for answers without a version of their own. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Answers with a JSON value and the ETag of its bytes. */
export function json(
  context: Context,
  value: unknown,
  cacheControl: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = JSON.stringify(value)
  return conditional(context, body, { ETag: etagOf(body), 'Cache-Control': cacheControl, ...headers })
}
