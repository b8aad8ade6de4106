import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { ifNoneMatch } from '../conditional/etag.ts'

/** How caches may keep an answer. */
export const caching = {
  /** What can never change. */
  immutable: 'public, max-age=31536000, immutable',
  /** What may change with the next write. */
  brief: 'public, max-age=5, stale-while-revalidate=60',
} as const

/** An answer that is the same as long as its ETag is, or 304 for one who has it; then the body need not be made. */
export async function conditional(
  { req }: Context,
  body: string | (() => string | Promise<string>),
  headers: { readonly ETag: string; readonly 'Cache-Control': string; readonly [name: string]: string },
): Promise<Response> {
  const asked = req.header('If-None-Match')
  const known = !ifNoneMatch(asked, headers.ETag)
  const make = typeof body === 'string' ? () => body : body
  // `*` is for anything that there is, and where the body is made on demand only its making tells whether there is.
  const made = known && !asked?.includes('*') ? null : await make()
  if (known) {
    const { ETag, 'Cache-Control': cacheControl } = headers
    const vary = headers['Vary'] === undefined ? {} : { Vary: headers['Vary'] }
    return new Response(null, { status: 304, headers: { ETag, 'Cache-Control': cacheControl, ...vary } })
  }
  return new Response(made, { headers: { 'Content-Type': 'application/json', ...headers } })
}

/** A strong ETag from the bytes, for answers that have no version of their own. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Any JSON value as an answer with an ETag of its bytes. */
export function json(
  context: Context,
  value: unknown,
  cacheControl: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = JSON.stringify(value)
  return conditional(context, body, { ETag: etagOf(body), 'Cache-Control': cacheControl, ...headers })
}
