import { type Command, isPayload, parseBody } from '@tracker/domain'
import { authorOf, idempotencyKey, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Handler } from '../app/handler.ts'
import type { Resources } from '../app/resources.ts'
import { readBody } from '../body/read-body.ts'
import { exactJson } from '../body/strict-json.ts'
import { answerWrite } from './answer.ts'
import { accepted, sha256 } from './payload.ts'
import { withinData } from './within-data.ts'

/** Serves the same writes as the webhook, for holders of a bearer key. */
export function reportRoutes(deps: Deps): Resources {
  const { scenarios, now } = deps
  const taking =
    (kind: Command['kind'], parameter?: 'report' | 'proposal'): Handler =>
    async (context) => {
      const scenario = scenarioParameter(context)
      const caller = await requireKey(deps, context, 'editor', scenario)
      const id = idempotencyKey(context)
      const body = await readBody(context.req.raw)
      const target = parameter && context.req.param(parameter)
      const route = { scenario, now: now(), ...(target === undefined ? {} : { target }) }
      const json = exactJson(body)
      const { command } = accepted(parseBody(kind, json, route))
      // The path is part of the write: the same bytes for another report are another write.
      const digest = sha256(Buffer.concat([Buffer.from(`${context.req.path}\n`), body]))
      try {
        const delivery = { by: authorOf(caller), id, sha256: digest }
        return answerWrite(await scenarios.write(scenario, delivery, command), deps)
      } catch (error) {
        throw isPayload(json) ? error : withinData(error)
      }
    }
  return {
    '/v1/scenarios/:scenario/reports': { POST: taking('report') },
    '/v1/scenarios/:scenario/reports/:report/correction': { POST: taking('correction', 'report') },
    '/v1/scenarios/:scenario/reports/:report/retraction': { POST: taking('retraction', 'report') },
    '/v1/scenarios/:scenario/proposals/:proposal/dismissal': { POST: taking('dismissal', 'proposal') },
  }
}
