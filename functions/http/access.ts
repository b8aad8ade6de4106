import { DomainError } from '@tracker/domain'
import { type Deps, parseAccess } from '@tracker/http'
import { cached } from '../lambda/cached.ts'

/**
 * Parses the access document that `read` returns, and keeps it for a minute. If it could never be read, rejects with
 * DomainError `unavailable`, so that callers try again, and logs why.
 */
export function access(
  read: () => Promise<string | undefined>,
  { now, log }: { readonly now: () => number; readonly log: NonNullable<Deps['log']> },
): Deps['access'] {
  const document = cached(async () => parseAccess(JSON.parse((await read()) ?? '')), {
    // A revoked credential works for a minute at most. A new one works from the first time it is shown, or within five
    // seconds while forged ones keep coming in.
    keep: 60_000,
    afresh: { most: 3, every: 5_000 },
    timeout: 2_000,
    now,
  })
  return async ({ fresh = false } = {}) => {
    try {
      return await (fresh ? document.afresh() : document.current())
    } catch (cause) {
      // A JSON parser quotes its input in errors, and this input is secret.
      const error = cause instanceof SyntaxError ? 'it is not JSON' : String(cause)
      log({ event: 'access-failure', error })
      throw new DomainError(
        'unavailable',
        'who may do what cannot be read just now; try again',
        {},
        { cause },
      )
    }
  }
}
