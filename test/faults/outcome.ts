import { expect } from 'vitest'

/** The answer of a tracker to a request. */
export interface TrackerAnswer {
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON body. */
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
}

/** The outcome of a request: an answer, or none because the process died. */
export type RequestOutcome = TrackerAnswer | 'lost'

/**
 * Returns whether the client has learnt nothing: the process died, or answered that it was unavailable, with the time
 * to retry.
 */
export function unserved(outcome: RequestOutcome): outcome is 'lost' {
  if (outcome === 'lost') return true
  if (outcome.status !== 503) return false
  expect(outcome.body).toMatchObject({ type: '/problems/unavailable', status: 503 })
  expect(Number(outcome.headers.get('Retry-After'))).toBeGreaterThan(0)
  return true
}

/** Returns the answer of a process without faults; throws if it dies. */
export function answered(outcome: RequestOutcome): TrackerAnswer {
  if (outcome === 'lost') throw new Error('a sound process died')
  return outcome
}

/** Returns whether a write was taken in, now or before. */
export const isAccepted = ({ status }: TrackerAnswer): boolean => status === 200 || status === 201
