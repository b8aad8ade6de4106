import { parsePayload } from '@tracker/domain'
import { requireRole } from '../access/caller.ts'
import { unauthorized } from '../access/unauthorized.ts'
import { authorOf, known } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { authenticateDelivery } from '../webhooks/authenticate-delivery.ts'
import { answerWrite } from './answer.ts'
import { accepted, sha256 } from './payload.ts'

/** Serves signed deliveries of editors and content systems (Standard Webhooks 1.0). */
export function webhookRoutes(deps: Deps): Resources {
  const { scenarios, access, now } = deps
  return {
    '/v1/webhooks/:source': {
      POST: async ({ req }) => {
        const body = await readBody(req.raw)
        const source = req.param('source') ?? ''
        const delivery = { headers: req.raw.headers, body, now: now() }
        const sender = await known(access, (document) => authenticateDelivery(document, source, delivery))
        if (!sender) throw unauthorized()
        const { caller, id } = sender
        const { scenario, command } = accepted(parsePayload(strictJson(body)))
        requireRole(caller, 'editor', scenario)
        return answerWrite(
          await scenarios.write(scenario, { by: authorOf(caller), id, sha256: sha256(body) }, command),
          deps,
        )
      },
    },
  }
}
