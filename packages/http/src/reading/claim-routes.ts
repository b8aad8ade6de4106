import { keptLine, nearestName, verifications } from '@tracker/domain'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import {
  momentParameters,
  momentQuery,
  queryParameter,
  refuseQuery,
  requireKnownFilter,
  scenarioParameter,
} from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import type { Cursors } from '../paging/cursor.ts'
import { page, pageQuery, paging, withinHistory } from './lists.ts'

/** Serves the claims of a scenario. */
export function claimRoutes(deps: Deps, cursors: () => Promise<Cursors>): Resources {
  const { scenarios } = deps
  return {
    '/v1/scenarios/:scenario/claims': {
      query: ['track', 'speaker', 'verification', 'answers', ...momentQuery, ...pageQuery],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const track = queryParameter(context, 'track')
        const [speaker, answers] = [queryParameter(context, 'speaker'), queryParameter(context, 'answers')]
        const verification = verificationParameter(queryParameter(context, 'verification'))
        const { head } = await scenarios.current(scenario)
        if (track !== undefined) requireKnownFilter('track', track, Object.keys(head.snapshot.tracks))
        const span = {
          ...(await momentParameters(context, deps, scenario)),
          ...(track === undefined ? {} : { track }),
          ...(speaker === undefined ? {} : { speaker: keptLine(speaker) }),
          ...(verification === undefined ? {} : { verification }),
          ...(answers === undefined ? {} : { answers }),
        }
        const list = JSON.stringify(['claims', scenario, span])
        const { after, limit, seal } = await paging(context, cursors, list, withinHistory)
        const { items, next } = await scenarios.claims(scenario, { ...span, limit, ...(after && { after }) })
        return page(context, items, next === null ? null : seal(next))
      },
    },
  }
}

function verificationParameter(text: string | undefined) {
  if (text === undefined) return undefined
  const known = verifications.find((one) => one === text)
  return (
    known ??
    refuseQuery('verification', `is one of ${verifications.join(', ')}`, nearestName(text, verifications))
  )
}
