import {
  DomainError,
  exampleInstant,
  idSchema,
  type Instant,
  instantText,
  nearestName,
  parseTimeValue,
  pointer,
} from '@tracker/domain'
import type { Context } from 'hono'
import { requireReader } from './callers.ts'
import type { Deps } from './deps.ts'
import * as v from 'valibot'

/** Returns the scenario id of the path. Throws `not-found` if it cannot be an id. */
export function scenarioParameter({ req }: Context): string {
  const scenario = v.safeParse(idSchema, req.param('scenario'))
  if (scenario.success) return scenario.output
  throw new DomainError('not-found', 'a scenario is named by lowercase letters, digits and single hyphens')
}

/** Returns the id for a new scenario. Throws `payload-invalid`, describing ids, if it is not one. */
export function newScenarioParameter({ req }: Context): string {
  const scenario = v.safeParse(idSchema, req.param('scenario'))
  if (scenario.success) return scenario.output
  throw new DomainError('payload-invalid', scenario.issues.map(({ message }) => message).join(' '))
}

/** Throws `query-invalid` for this parameter; `nearest` is the suggested spelling. */
export function refuseQuery(parameter: string, detail: string, nearest?: string): never {
  throw new DomainError('query-invalid', parameter === '' ? detail : `${parameter}: ${detail}`, {
    parameter,
    ...(nearest === undefined ? {} : { nearest }),
    errors: [{ pointer: pointer(parameter), detail }],
  })
}

const onceOnly = 'is given more than once; give it once'

/**
 * Throws `query-invalid` for a parameter without a name, or else for the first unknown one of the query, suggesting the
 * nearest known one, or else for the first that occurs twice: before any value is read, since the edge refuses these.
 */
export function requireKnownQuery({ req }: Context, known: readonly string[]): void {
  if (/(?:^\?|&)=/.test(new URL(req.url).search)) refuseQuery('', 'a parameter has no name; write name=value')
  const query = Object.entries(req.queries())
  const [unknown] = query.find(([name]) => !known.includes(name)) ?? []
  if (unknown !== undefined) {
    const takes = known.length === 0 ? 'takes none' : `takes ${known.join(', ')}`
    refuseQuery(unknown, `is no parameter of ${req.path}, which ${takes}`, nearestName(unknown, known))
  }
  const [twice] = query.find(([, values]) => values.length > 1) ?? []
  if (twice !== undefined) refuseQuery(twice, onceOnly)
}

/** Throws `query-invalid` for a filter by a value that the scenario does not have, suggesting the nearest one. */
export function requireKnownFilter(parameter: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return
  const detail = `the scenario has no ${parameter} ${value}; it has ${known.join(', ')}`
  refuseQuery(parameter, detail, nearestName(value, known))
}

/** Returns a query parameter, or undefined. Throws `query-invalid` if it occurs twice. */
export function queryParameter({ req }: Context, name: string): string | undefined {
  const [first, ...more] = req.queries(name) ?? []
  if (more.length > 0) refuseQuery(name, onceOnly)
  return first
}

/** Returns whether a parameter is `true`; false without it. Throws `query-invalid` for anything else. */
export function flag(context: Context, name: string): boolean {
  const value = queryParameter(context, name)
  if (value !== undefined && value !== 'true' && value !== 'false') refuseQuery(name, 'is true or false')
  return value === 'true'
}

/** The space between a time of day and its offset that an unescaped `+` in a query becomes. */
const arrivedAsSpace = /(?<=:\d\d(?:\.\d+)?) (?=\d\d(?::?\d\d)?(?:\[|$))/

/** Parses the time value of a parameter; a `+` that arrived as a space is restored. */
function parseTimeParameter(text: string): ReturnType<typeof parseTimeValue> {
  return parseTimeValue(text.replace(arrivedAsSpace, '+'))
}

/** Returns the instant that a parameter's text stands for; undefined if it is malformed or a window. */
export function instantOf(text: string): Instant | undefined {
  const parsed = parseTimeParameter(text)
  if (!parsed.ok) return undefined
  const { earliest, latest } = parsed.value
  return earliest !== null && earliest === latest ? earliest : undefined
}

/** A parameter that is a time value of one instant. */
function instantParameter(context: Context, name: string): Instant | undefined {
  const text = queryParameter(context, name)
  if (text === undefined) return undefined
  const instant = instantOf(text)
  if (instant !== undefined) return instant
  const parsed = parseTimeParameter(text)
  if (!parsed.ok) return refuseQuery(name, parsed.detail)
  return refuseQuery(
    name,
    `${text} is not one instant but a window; write an instant such as ${exampleInstant(text)}`,
  )
}

/** Parses a whole number from 1 to 999,999,999,999; undefined for any other text. */
export function naturalNumber(text: string): number | undefined {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined
}

/** How far the clock of a caller who asks about the present may run ahead, in milliseconds. */
const tolerance = 1_000

/**
 * Returns a parameter that is a moment at which something was known of a scenario. Throws `query-invalid` for a moment
 * in the future: what was known then may still change. The moment of a revision never is, even after the clock stepped
 * back; a moment that the clock alone gave before that is, until the clock has come there again.
 */
export async function pastParameter(
  context: Context,
  name: string,
  deps: Deps,
  scenario: string,
): Promise<Instant | undefined> {
  const instant = instantParameter(context, name)
  if (instant === undefined || instant <= deps.now() + tolerance) return instant
  await requireReader(deps, context, scenario)
  const latest = await deps.scenarios.latestKnown(scenario)
  if (instant > latest) refuseQuery(name, `lies in the future; the present is ${instantText(latest)}`)
  return instant
}

/** A period of time; an end that is left out is open. */
export interface Period {
  readonly from?: Instant
  readonly to?: Instant
}

/**
 * Returns the period from `from` to `to`, each a time value: a day counts from its beginning to its end. Throws
 * `query-invalid` if an end is malformed or the period ends before it begins.
 */
export function periodParameters(context: Context): Period {
  const read = (name: 'from' | 'to', end: 'earliest' | 'latest'): Period => {
    const text = queryParameter(context, name)
    if (text === undefined) return {}
    const parsed = parseTimeParameter(text)
    if (!parsed.ok) return refuseQuery(name, parsed.detail)
    return { [name]: parsed.value[end] ?? refuseQuery(name, `${text} is open at this end; write a date`) }
  }
  const period = { ...read('from', 'earliest'), ...read('to', 'latest') }
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to)
    refuseQuery('to', 'is not later than from')
  return period
}

/** The parameters that {@link momentParameters} reads. */
export const momentQuery = ['asOf', 'knownAt'] as const

/** Returns `asOf` and `knownAt` of a query about a scenario. Throws as {@link pastParameter} does. */
export async function momentParameters(
  context: Context,
  deps: Deps,
  scenario: string,
): Promise<{ asOf?: Instant; knownAt?: Instant }> {
  const asOf = instantParameter(context, 'asOf')
  const knownAt = await pastParameter(context, 'knownAt', deps, scenario)
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
}
