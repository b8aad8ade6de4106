import { authorOf, idempotencyKey, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { readAs } from '../body/read-as.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { redactionBody } from '../openapi/schemas/redaction.ts'
import { answerWrite } from './answer.ts'
import { sha256 } from './payload.ts'

/** Serves redactions, which remove the texts of a report from every stored copy. */
export function redactionRoutes(deps: Deps): Resources {
  return {
    '/v1/scenarios/:scenario/reports/:report/redaction': {
      POST: async (context) => {
        const scenario = scenarioParameter(context)
        const by = authorOf(await requireKey(deps, context, 'admin', scenario))
        const id = idempotencyKey(context)
        const report = context.req.param('report') ?? ''
        const body = await readBody(context.req.raw)
        const { reason } = readAs(redactionBody, strictJson(body))
        const digest = sha256(Buffer.concat([Buffer.from(`${context.req.path}\n`), body]))
        const redaction = { by, id, sha256: digest, report, reason }
        return answerWrite(await deps.scenarios.redact(scenario, redaction), deps)
      },
    },
  }
}
