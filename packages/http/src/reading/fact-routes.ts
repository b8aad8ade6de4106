import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import {
  momentParameters,
  momentQuery,
  queryParameter,
  requireKnownFilter,
  scenarioParameter,
} from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import type { Cursors } from '../paging/cursor.ts'
import { page, pageQuery, paging, withinHistory } from './lists.ts'

/**
 * Returns the facts that the definition declares and, if the requested fact is not among them, those of earlier
 * versions: a version may drop a fact, but not the values that reports gave.
 */
async function factsUntil(
  fact: string,
  scenarios: Deps['scenarios'],
  scenario: string,
): Promise<readonly string[]> {
  const known = new Set<string>()
  let version: number | undefined
  do {
    const governing = await scenarios.definition(scenario, version)
    for (const { facts = {} } of Object.values(governing.definition.tracks))
      for (const id of Object.keys(facts)) known.add(id)
    version = governing.version - 1
  } while (version > 0 && !known.has(fact))
  return [...known]
}

/** Serves the values of a scenario's facts. */
export function factRoutes(deps: Deps, cursors: () => Promise<Cursors>): Resources {
  const { scenarios } = deps
  return {
    '/v1/scenarios/:scenario/facts': {
      query: ['track', 'fact', ...momentQuery, ...pageQuery],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const [track, fact] = [queryParameter(context, 'track'), queryParameter(context, 'fact')]
        const { tracks } = (await scenarios.definition(scenario)).definition
        if (track !== undefined) requireKnownFilter('track', track, Object.keys(tracks))
        if (fact !== undefined) requireKnownFilter('fact', fact, await factsUntil(fact, scenarios, scenario))
        const span = {
          ...(await momentParameters(context, deps, scenario)),
          ...(track === undefined ? {} : { track }),
          ...(fact === undefined ? {} : { fact }),
        }
        const list = JSON.stringify(['facts', scenario, span])
        const { after, limit, seal } = await paging(context, cursors, list, withinHistory)
        const { items, next } = await scenarios.facts(scenario, { ...span, limit, ...(after && { after }) })
        return page(context, items, next === null ? null : seal(next))
      },
    },
  }
}
