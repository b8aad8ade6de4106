import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import type { Allowance } from './deps.ts'

/** Paths whose answers take work that grows with the story. */
const paths = /\/(?:card\.png|diff|dry-run|export|verify)$/

/** Parameters of any resource that ask about an earlier moment. */
const moments = ['asOf', 'knownAt']

/** Returns whether every request to this path is costly. */
export function isCostlyPath(path: string): boolean {
  return paths.test(path)
}

/**
 * Charges the cost of a request to the client's allowance. Throws `too-many-requests`, with the seconds to wait, if the
 * allowance is used up; a write is refused only while earlier writes are still owed.
 */
export function charge({ req }: Context, allowance: Allowance): void {
  const { path, method } = req
  const costly =
    isCostlyPath(path) || (req.url.includes('?') && moments.some((name) => req.query(name) !== undefined))
  const wait = costly ? allowance.take(req.raw) : method === 'POST' ? allowance.owes(req.raw) : undefined
  if (wait === undefined) return
  const retryAfter = Math.ceil(wait / 1000)
  const detail = `this address has asked for much work; ask again in ${retryAfter} s`
  throw new DomainError('too-many-requests', detail, { retryAfter })
}
