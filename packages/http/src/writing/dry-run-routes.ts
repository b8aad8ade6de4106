import { authorOf, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { trialOf } from './trial.ts'

/** Returns the outcome of writes or of a new definition without recording them. */
export function dryRunRoutes(deps: Deps): Resources {
  return {
    '/v1/scenarios/:scenario/dry-run': {
      POST: async (context) => {
        const scenario = scenarioParameter(context)
        const by = authorOf(await requireKey(deps, context, 'editor', scenario))
        const trial = trialOf(strictJson(await readBody(context.req.raw)), scenario)
        const answer = await deps.scenarios.dryRun(scenario, { by, ...trial })
        return context.json(answer, 200, { 'Cache-Control': 'no-store' })
      },
    },
  }
}
