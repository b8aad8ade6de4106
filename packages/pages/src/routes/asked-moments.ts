import { DomainError, type Instant } from '@tracker/domain'
import type { Context } from 'hono'
import { momentParameters } from '@tracker/http'
import type { Moments } from '../model/paths.ts'

/** Returns the moments in a page's query, or the refusal if they cannot be shown. */
export function askedMoments(c: Context, now: Instant): Moments | DomainError {
  try {
    return momentParameters(c, now)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

/** Returns the readable parts of refused moments, so that the form keeps its input. */
export function typedMoments({ req }: Context): Moments {
  const read = (name: 'asOf' | 'knownAt'): Moments => {
    const instant = Date.parse(req.query(name) ?? '')
    return Number.isNaN(instant) ? {} : { [name]: instant }
  }
  return { ...read('asOf'), ...read('knownAt') }
}
