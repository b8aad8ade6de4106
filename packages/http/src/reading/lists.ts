import type { Span } from '@tracker/storage'
import { queryParameter } from '../app/parameters.ts'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Cursors } from '../paging/cursor.ts'
import { linkHeader, readLimit } from '../paging/page.ts'
import { caching, json } from '../app/respond.ts'

/** The page of a list, with cursors sealed for the list that `kind` names. */
export interface Paging<P> {
  readonly after: P | undefined
  readonly limit: number
  readonly seal: (place: P) => string
}

/** Names the list that a query of history pages through, to bind its cursors to it. */
export function historyList(
  scenario: string,
  { track, descending, asOf, knownAt }: Omit<Span, 'limit' | 'after'>,
): string {
  return JSON.stringify(['history', scenario, track, descending === true, asOf, knownAt])
}

/** A place in a list of reports' entries. */
export const withinHistory = v.object({
  after: v.optional(v.string()),
  report: v.exactOptional(v.string()),
  skip: v.exactOptional(v.number()),
})

/** The parameters that {@link paging} reads. */
export const pageQuery = ['after', 'limit'] as const

/** Reads `after`. Throws `cursor-invalid` or `query-invalid`. */
export async function resuming<P>(
  context: Context,
  cursorsOf: () => Promise<Cursors>,
  kind: string,
  place: v.GenericSchema<unknown, P>,
): Promise<Omit<Paging<P>, 'limit'>> {
  const sealed = await cursorsOf()
  const after = queryParameter(context, 'after')
  return {
    after: after === undefined ? undefined : sealed.open(kind, after, place),
    seal: (at) => sealed.seal(kind, at),
  }
}

/** Reads `after` and `limit`. Throws `cursor-invalid` or `query-invalid`. */
export async function paging<P>(
  context: Context,
  cursorsOf: () => Promise<Cursors>,
  kind: string,
  place: v.GenericSchema<unknown, P>,
): Promise<Paging<P>> {
  const limit = readLimit(queryParameter(context, 'limit'))
  return { limit, ...(await resuming(context, cursorsOf, kind, place)) }
}

/** Answers with a page: the items, and the cursor of the next page in the body and in a Link header. */
export function page(
  context: Context,
  items: readonly unknown[],
  next: string | null,
  more: object = {},
): Promise<Response> {
  const link = linkHeader(context.req.url, next)
  return json(context, { items, next, ...more }, caching.brief, link === undefined ? {} : { Link: link })
}
