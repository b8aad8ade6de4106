import type { Answer } from '@tracker/storage'
import { requireRole } from '../access/caller.ts'
import type { SystemDelivery } from '../adapters/authenticate-system.ts'
import { deliveryId } from '../adapters/delivery-id.ts'
import { documentWrite } from '../adapters/document-write.ts'
import { inPayload, mapReport } from '../adapters/map-report.ts'
import type { SystemRequest } from '../adapters/system-request.ts'
import { toldDocument } from '../adapters/told-document.ts'
import { authorOf } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { strictJson } from '../body/strict-json.ts'
import { accepted, sha256 } from './payload.ts'

/**
 * Takes an authentic delivery of a content system: files, corrects or retracts the report of its document, exactly once.
 * Refuses with pointers into the payload that the system sent.
 */
export async function takeDocument(
  { scenarios, now }: Pick<Deps, 'scenarios' | 'now'>,
  { caller, adapter, signedAt }: SystemDelivery,
  { headers, body }: SystemRequest,
): Promise<Answer> {
  const payload = strictJson(body)
  const document = toldDocument(adapter, payload, headers)
  const mapped = mapReport(adapter, payload)
  const digest = sha256(body)
  const version = { adapter, document, mapped, at: signedAt ?? now(), sha256: digest }
  const id = deliveryId(caller.name, adapter, headers, body)
  try {
    const delivery = { by: authorOf(caller), id, sha256: digest }
    return await scenarios.writeDocument(document.id, delivery, (stored) => {
      const asked = documentWrite(version, stored, accepted)
      if (asked) requireRole(caller, 'editor', asked.scenario)
      return asked
    })
  } catch (error) {
    throw inPayload(error, mapped)
  }
}
