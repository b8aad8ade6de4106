import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { instantOf, momentParameters, scenarioParameter } from '@tracker/http'
import type { Moments } from '../model/paths.ts'
import type { PageDeps } from '../respond/answer-page.tsx'
import { clockInstant } from './form-query.ts'

/** Returns the moments in a page's query, or the refusal if they cannot be shown. */
export async function askedMoments(c: Context, deps: PageDeps): Promise<Moments | DomainError> {
  try {
    return await momentParameters(c, deps, scenarioParameter(c))
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

/** Returns the readable parts of refused moments, so that the form keeps its input. */
export function typedMoments({ req }: Context): Moments {
  const read = (name: 'asOf' | 'knownAt'): Moments => {
    const text = req.query(name) ?? ''
    const instant = instantOf(clockInstant(text) ?? text)
    return instant === undefined ? {} : { [name]: instant }
  }
  return { ...read('asOf'), ...read('knownAt') }
}
