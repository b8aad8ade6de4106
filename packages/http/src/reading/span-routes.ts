import type { Stay } from '@tracker/domain'
import * as v from 'valibot'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { momentParameters, momentQuery, scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import type { Cursors } from '../paging/cursor.ts'
import { page, pageQuery, paging } from './lists.ts'

/** A place in the list; cursors are sealed, so its stay comes from the list itself. */
const place = v.object({ after: v.string(), stay: v.custom<Stay>((value) => typeof value === 'object') })

/** Serves the stays of a track in its states. */
export function spanRoutes(deps: Deps, cursors: () => Promise<Cursors>): Resources {
  const { scenarios } = deps
  return {
    '/v1/scenarios/:scenario/tracks/:track/spans': {
      query: [...momentQuery, ...pageQuery],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const track = context.req.param('track') ?? ''
        const moments = await momentParameters(context, deps, scenario)
        const list = JSON.stringify(['spans', scenario, track, moments])
        const { after, limit, seal } = await paging(context, cursors, list, place)
        const range = { ...moments, limit, ...(after && { after }) }
        const { items, next } = await scenarios.spans(scenario, track, range)
        return page(context, items, next === null ? null : seal(next))
      },
    },
  }
}
