import type { Instant } from '@tracker/domain'
import type { ServedHead } from '@tracker/storage'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { isPrivate } from '../app/complete.ts'
import { ageChange, hold } from '../app/hold.ts'
import {
  momentParameters,
  momentQuery,
  naturalNumber,
  pastParameter,
  queryParameter,
  refuseQuery,
  scenarioParameter,
} from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import type { Context } from 'hono'
import { caching, conditional, etagOf, json } from '../app/respond.ts'

/** The seconds for which caches may keep a status: fresh, and then while they revalidate it. */
const [fresh, stale] = [5, 60]

/**
 * Returns Cache-Control for the current status: five seconds, a minute more while revalidating, and never beyond the
 * moment when the clock changes it.
 */
function freshness({ until }: ServedHead, now: Instant): string {
  const left = until === undefined ? Infinity : Math.max(0, Math.floor((until - now) / 1000))
  const age = Math.min(fresh, left)
  return `public, max-age=${age}, stale-while-revalidate=${Math.min(stale, left - age)}`
}

/**
 * How long after a moment a write may still be recorded with an earlier date: a write is dated when it begins and ends
 * at most seconds later (a request's deadline, or a table's lock); the rest allows for differing clocks.
 */
const grace = 60_000

/** Returns whether the status known at a moment is final: all writes that were under way then have ended. */
function certainty(knownAt: Instant | undefined, now: Instant): string {
  return knownAt !== undefined && knownAt < now - grace ? caching.immutable : caching.brief
}

/** The status at one moment as known at another. */
interface Looking {
  readonly asOf: string
  readonly knownAt: string
}

/**
 * Answers a request about an earlier moment by present knowledge. Only `knownAt` moves with the clock, so the ETag is
 * weak and that of the rest.
 */
function byWhatIsKnown(context: Context, looking: Looking): Promise<Response> {
  const { knownAt: _, ...lasting } = looking
  const headers = { ETag: `W/${etagOf(JSON.stringify(lasting))}`, 'Cache-Control': caching.brief }
  return conditional(context, () => JSON.stringify(looking), headers)
}

/** One end of a comparison: a revision's number or an instant. */
async function end(context: Context, name: 'from' | 'to', deps: Deps, scenario: string) {
  const number = naturalNumber(queryParameter(context, name) ?? '')
  if (number !== undefined) return { revision: number }
  const instant = await pastParameter(context, name, deps, scenario)
  return instant === undefined ? undefined : { instant }
}

type Asked = Awaited<ReturnType<typeof momentParameters>>

/** Serves the status of a scenario and of its tracks, and comparisons of two statuses. */
export function statusRoutes(deps: Deps): Resources {
  const { scenarios, now } = deps
  const answer = (context: Context, { asOf, knownAt }: Asked, value: Looking) =>
    asOf !== undefined && knownAt === undefined
      ? byWhatIsKnown(context, value)
      : json(context, value, certainty(knownAt, now()))
  return {
    '/v1/scenarios/:scenario': {
      query: momentQuery,
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const asked = await momentParameters(context, deps, scenario)
        if (asked.asOf === undefined && asked.knownAt === undefined) {
          // A cached answer may be moments old, but the holder of a credential may just have written.
          const current = await scenarios.current(scenario, { lag: !isPrivate(context) })
          const at = now()
          hold(context, ageChange(current.until, at, fresh + stale))
          return conditional(context, current.body, {
            ETag: current.etag,
            'Cache-Control': freshness(current, at),
          })
        }
        return answer(context, asked, await scenarios.status(scenario, asked))
      },
    },
    '/v1/scenarios/:scenario/tracks/:track': {
      query: momentQuery,
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const asked = await momentParameters(context, deps, scenario)
        const track = await scenarios.track(scenario, context.req.param('track') ?? '', asked)
        return answer(context, asked, track)
      },
    },
    '/v1/scenarios/:scenario/diff': {
      query: ['from', 'to'],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const from =
          (await end(context, 'from', deps, scenario)) ??
          refuseQuery('from', 'is needed: a revision or an instant')
        const to = await end(context, 'to', deps, scenario)
        return json(context, { scenario, ...(await scenarios.diff(scenario, from, to)) }, caching.brief)
      },
    },
  }
}
