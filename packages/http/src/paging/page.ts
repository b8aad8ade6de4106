import { DomainError } from '@tracker/domain'

const defaultLimit = 50
const maxLimit = 200

/** Returns the `limit` of a query, 1 to 200, by default 50. Throws `query-invalid` for anything else. */
export function readLimit(text: string | undefined): number {
  if (text === undefined) return defaultLimit
  const limit = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0
  if (limit >= 1 && limit <= maxLimit) return limit
  const detail = `must be a whole number from 1 to ${maxLimit}`
  throw new DomainError('query-invalid', `The query's limit ${detail}.`, {
    parameter: 'limit',
    errors: [{ pointer: '/limit', detail }],
  })
}

/**
 * Returns the Link header (RFC 8288) to the next page: the same path and query with `after` set to the cursor;
 * undefined on the last page. The target is only a query, so it works behind any proxy.
 */
export function linkHeader(url: string, next: string | null): string | undefined {
  if (next === null) return undefined
  const { searchParams } = new URL(url)
  searchParams.set('after', next)
  return `<?${searchParams.toString()}>; rel="next"`
}
