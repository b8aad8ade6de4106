import type { Instant } from '@tracker/domain'
import type { SignatureFault } from '../access/signature-fault.ts'
import { unauthorized } from '../access/unauthorized.ts'
import { authenticateSystem, type SystemDelivery } from '../adapters/authenticate-system.ts'
import { deliveryId } from '../adapters/delivery-id.ts'
import type { SystemRequest } from '../adapters/system-request.ts'
import type { Deps } from '../app/deps.ts'
import { known } from '../app/known.ts'
import type { Resources } from '../app/resources.ts'
import { readBytes, requireJson } from '../body/read-body.ts'
import { authenticateDelivery, type AuthenticDelivery } from '../webhooks/authenticate-delivery.ts'
import { answerWrite } from './answer.ts'
import { keepRefused } from './keep-refused.ts'
import { sha256 } from './payload.ts'
import type { ReceivedDelivery } from './received-delivery.ts'
import { takeDelivery } from './take-delivery.ts'

/**
 * Serves signed deliveries of editors (Standard Webhooks 1.0) and of content systems, each with its own signature
 * scheme.
 */
export function webhookRoutes(deps: Deps): Resources {
  const { access, now, log, base = '' } = deps
  return {
    '/v1/webhooks/:source': {
      POST: async (context) => {
        const { req } = context
        const body = await readBytes(req.raw)
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
          requireJson(headers)
          log?.({ level: 'warn', event: 'signature-refused', source: source.slice(0, 64), ...fault })
          throw unauthorized()
        }
        const received = { ...receivedFrom(sender, request, now()), body, sha256: sha256(body), headers }
        const take = async () => {
          // Only now, so that an authentic delivery of another type is kept.
          requireJson(headers)
          return takeDelivery(deps.scenarios, received)
        }
        const answer = await take().catch((error) => keepRefused(deps, received, error))
        if ('body' in answer) return answerWrite(answer, deps)
        return context.json(answer, 202, { 'Cache-Control': 'no-store' })
      },
    },
  }
}

/** The sender, id and time of a delivery. */
function receivedFrom(
  sender: SystemDelivery | AuthenticDelivery,
  { headers, body }: SystemRequest,
  now: Instant,
): Pick<ReceivedDelivery, 'caller' | 'adapter' | 'id' | 'at'> {
  if ('id' in sender) return { caller: sender.caller, id: sender.id, at: now }
  const { caller, adapter, signedAt } = sender
  return { caller, adapter, id: deliveryId(caller.name, adapter, headers, body), at: signedAt ?? now }
}

/** The path and query that the sender called, with the path of the public address that a proxy has stripped. */
function sentTo(url: string, base: string): string {
  const { pathname, search } = new URL(url)
  const stripped = URL.canParse(base) ? new URL(base).pathname.replace(/\/$/, '') : ''
  return stripped + pathname + search
}
