import { DomainError } from '@tracker/domain'
import { type Deps, parseAccess } from '@tracker/http'
import { cached } from './cached.ts'

/**
 * Who may do what, from the JSON text that `read` yields, remembered for a minute. Rejects with DomainError `unavailable`
 * where it never could be read, for callers may then try again, and logs why.
 */
export function access(
  read: () => Promise<string | undefined>,
  { now, log }: { readonly now: () => number; readonly log: NonNullable<Deps['log']> },
): Deps['access'] {
  const document = cached(async () => parseAccess(JSON.parse((await read()) ?? '')), {
    // A credential that was taken back works for a minute at most; a new one within five seconds
    // where forged ones come in without end, and else from the first time that it is shown.
    keep: 60_000,
    afresh: { most: 3, every: 5_000 },
    patience: 2_000,
    now,
  })
  return async ({ fresh = false } = {}) => {
    try {
      return await (fresh ? document.afresh() : document.current())
    } catch (cause) {
      // What a parser says of JSON quotes it, and it is secret.
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
