import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'

/**
 * Returns the revision after which a reader starts: that of its `Last-Event-ID`, or without one the newest. Throws
 * `cursor-invalid` if it is not the number of a revision that exists, or 0.
 */
export function lastEventId({ req }: Context, newest: number): number {
  const asked = req.header('Last-Event-ID')
  if (asked === undefined) return newest
  const number = /^(?:0|[1-9]\d{0,11})$/.test(asked) ? Number(asked) : NaN
  if (number <= newest) return number
  const fault = Number.isNaN(number) ? 'is not the number of a revision' : 'lies beyond the newest revision'
  throw new DomainError(
    'cursor-invalid',
    `Last-Event-ID ${fault}; send a number from 0, for everything, to ${newest}, or leave it out to follow from now on`,
  )
}
