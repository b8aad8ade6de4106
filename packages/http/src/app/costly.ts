import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import type { Allowance } from './deps.ts'

/** Paths whose answers take work that grows with the story. */
const paths = /\/(?:card\.png|diff|dry-run|export|verify)$/

/** Parameters that look back, of any resource. */
const moments = ['asOf', 'knownAt']

/** Returns whether every request to this path is costly. */
export function isCostlyPath(path: string): boolean {
  return paths.test(path)
}

/**
 * Takes what a request costs from the client's allowance. Throws `too-many-requests`, with the seconds to wait, if
 * nothing is left of it; a write waits only while earlier writes are still owed.
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
