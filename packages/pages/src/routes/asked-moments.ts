import { DomainError, type Instant } from '@tracker/domain'
import type { Context } from 'hono'
import { momentParameters } from '@tracker/http'
import type { Moments } from '../model/paths.ts'

/** The moments that a page's query asks about, or the refusal that says why they cannot be shown. */
export function askedMoments(c: Context, now: Instant): Moments | DomainError {
  try {
    return momentParameters(c, now)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

/** The readable parts of refused moments, so that the form keeps its input. */
export function typedMoments({ req }: Context): Moments {
  const read = (name: 'asOf' | 'knownAt'): Moments => {
    const instant = Date.parse(req.query(name) ?? '')
    return Number.isNaN(instant) ? {} : { [name]: instant }
  }
  return { ...read('asOf'), ...read('knownAt') }
}
