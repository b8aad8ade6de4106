import { authorOf, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { newScenarioParameter, scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { readBody } from '../body/read-body.ts'
import { exactJson } from '../body/strict-json.ts'
import { trialOf } from './trial.ts'

/** Serves dry runs: the outcome of writes or of a new definition, without recording them. */
export function dryRunRoutes(deps: Deps): Resources {
  return {
    '/v1/scenarios/:scenario/dry-run': {
      POST: async (context) => {
        const named = context.req.param('scenario') ?? ''
        const by = authorOf(await requireKey(deps, context, 'editor', named))
        const trial = trialOf(exactJson(await readBody(context.req.raw)), named)
        const scenario = trial.definition ? newScenarioParameter(context) : scenarioParameter(context)
        const answer = await deps.scenarios.dryRun(scenario, { by, ...trial })
        return context.json(answer, 200, { 'Cache-Control': 'no-store' })
      },
    },
  }
}
