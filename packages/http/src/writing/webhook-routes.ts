import { parsePayload } from '@tracker/domain'
import { requireRole } from '../access/caller.ts'
import type { SignatureFault } from '../access/signature-fault.ts'
import { unauthorized } from '../access/unauthorized.ts'
import { authenticateSystem } from '../adapters/authenticate-system.ts'
import { authorOf, known } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { authenticateDelivery } from '../webhooks/authenticate-delivery.ts'
import { answerWrite } from './answer.ts'
import { accepted, sha256 } from './payload.ts'
import { takeDocument } from './take-document.ts'

/** Serves signed deliveries of editors (Standard Webhooks 1.0) and of content systems, each as its system signs. */
export function webhookRoutes(deps: Deps): Resources {
  const { scenarios, access, now, log, base = '' } = deps
  return {
    '/v1/webhooks/:source': {
      POST: async (context) => {
        const { req } = context
        const body = await readBody(req.raw)
        const source = req.param('source') ?? ''
        const { headers, method } = req.raw
        const request = { method, path: sentTo(req.url, base), headers, body }
        let fault: SignatureFault | undefined
        const sender = await known(access, (document) => {
          const told =
            authenticateSystem(document, source, request, now()) ??
            authenticateDelivery(document, source, { headers, body, now: now() })
          if (!('refused' in told)) return told
          fault = told.refused
          return undefined
        })
        if (!sender) {
          log?.({ level: 'warn', event: 'signature-refused', source: source.slice(0, 64), ...fault })
          throw unauthorized()
        }
        if ('adapter' in sender) return answerWrite(await takeDocument(deps, sender, request), deps, context)
        const { caller, id } = sender
        const { scenario, command } = accepted(parsePayload(strictJson(body)))
        requireRole(caller, 'editor', scenario)
        return answerWrite(
          await scenarios.write(scenario, { by: authorOf(caller), id, sha256: sha256(body) }, command),
          deps,
          context,
        )
      },
    },
  }
}

/** The path and query that the sender called, with the path of the public address that a proxy has stripped. */
function sentTo(url: string, base: string): string {
  const { pathname, search } = new URL(url)
  const stripped = URL.canParse(base) ? new URL(base).pathname.replace(/\/$/, '') : ''
  return stripped + pathname + search
}
