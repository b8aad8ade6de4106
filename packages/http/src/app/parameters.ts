import { DomainError, idSchema, type Instant, parseTimeValue, pointer } from '@tracker/domain'
import type { Context } from 'hono'
import * as v from 'valibot'
import { nearestName } from './near-name.ts'

/** The scenario that the path names. What cannot be an id names nothing: throws `not-found`. */
export function scenarioParameter({ req }: Context): string {
  const scenario = v.safeParse(idSchema, req.param('scenario'))
  if (scenario.success) return scenario.output
  throw new DomainError('not-found', 'a scenario is named by lowercase letters, digits and single hyphens')
}

/** The scenario that the path gives a name to. Throws `payload-invalid`, saying what an id looks like, where it is none. */
export function newScenarioParameter({ req }: Context): string {
  const scenario = v.safeParse(idSchema, req.param('scenario'))
  if (scenario.success) return scenario.output
  throw new DomainError('payload-invalid', scenario.issues.map(({ message }) => message).join(' '))
}

/** Throws `query-invalid` for the parameter of that name; `nearest` is what may have been meant. */
export function refuseQuery(parameter: string, detail: string, nearest?: string): never {
  throw new DomainError('query-invalid', `${parameter}: ${detail}`, {
    parameter,
    ...(nearest === undefined ? {} : { nearest }),
    errors: [{ pointer: pointer(parameter), detail }],
  })
}

/** Throws `query-invalid` for the first parameter of the query that is not known, naming the nearest that is. */
export function requireKnownQuery({ req }: Context, known: readonly string[]): void {
  const unknown = Object.keys(req.queries()).find((name) => !known.includes(name))
  if (unknown === undefined) return
  const takes = known.length === 0 ? 'takes none' : `takes ${known.join(', ')}`
  refuseQuery(unknown, `is no parameter of ${req.path}, which ${takes}`, nearestName(unknown, known))
}

/** Throws `query-invalid` for a filter by what the scenario does not have, naming the nearest that it has. */
export function requireKnownFilter(parameter: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return
  const detail = `the scenario has no ${parameter} ${value}; it has ${known.join(', ')}`
  refuseQuery(parameter, detail, nearestName(value, known))
}

/** A parameter of the query, where it is there. Which of two is meant nobody can say: `query-invalid`. */
export function queryParameter({ req }: Context, name: string): string | undefined {
  const [first, ...more] = req.queries(name) ?? []
  if (more.length > 0) refuseQuery(name, 'is given more than once; give it once')
  return first
}

/** The space in place of a `+` that a query had unescaped, between a time of day and its offset. */
const arrivedAsSpace = /(?<=:\d\d(?:\.\d+)?) (?=\d\d(?::?\d\d)?(?:\[|$))/

/** A parameter that is a time value of one instant; a `+` that arrives as a space is taken for what it was. */
function instantParameter(context: Context, name: string): Instant | undefined {
  const text = queryParameter(context, name)
  if (text === undefined) return undefined
  const parsed = parseTimeValue(text.replace(arrivedAsSpace, '+'))
  if (!parsed.ok) return refuseQuery(name, parsed.detail)
  const { earliest, latest } = parsed.value
  if (earliest !== null && earliest === latest) return earliest
  return refuseQuery(
    name,
    `${text} is not one instant but a window; write an instant such as 2025-05-18T22:30:00Z`,
  )
}

/** A whole number from 1 to 999,999,999,999, or undefined for any other text. */
export function naturalNumber(text: string): number | undefined {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined
}

/** How far ahead of ours the clock of someone who asks about the present may run. */
const tolerance = 1_000

/** A moment at which something was known. What was known later than now nobody can say: `query-invalid`. */
export function pastParameter(context: Context, name: string, now: Instant): Instant | undefined {
  const instant = instantParameter(context, name)
  if (instant !== undefined && instant > now + tolerance) refuseQuery(name, 'lies in the future')
  return instant
}

/** The parameters that {@link momentParameters} reads. */
export const momentQuery = ['asOf', 'knownAt'] as const

/** `asOf` and `knownAt` of a query. */
export function momentParameters(context: Context, now: Instant): { asOf?: Instant; knownAt?: Instant } {
  const asOf = instantParameter(context, 'asOf')
  const knownAt = pastParameter(context, 'knownAt', now)
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
}
