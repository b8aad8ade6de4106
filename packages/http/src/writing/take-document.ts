import type { Scenarios } from '@tracker/storage'
import type { Adapter } from '../access/adapter.ts'
import { documentWrite, nothingToFile } from '../adapters/document-write.ts'
import { inPayload, mapReport } from '../adapters/map-report.ts'
import { draftOf, sentDocument } from '../adapters/sent-document.ts'
import { strictJson } from '../body/strict-json.ts'
import { accepted } from './payload.ts'
import { deliveryOf, type ReceivedDelivery, type TakenDelivery } from './received-delivery.ts'

/**
 * Handles an authentic delivery of a content system: files, corrects or retracts the report of its document, exactly
 * once. Drafts are ignored. `permit` throws unless the scenario may be written to. Errors have pointers into the
 * payload that the system sent.
 */
export async function takeDocument(
  scenarios: Pick<Scenarios, 'writeDocument'>,
  received: ReceivedDelivery & { readonly adapter: Adapter },
  permit: (scenario: string) => void,
): Promise<TakenDelivery> {
  const { adapter, body, headers, at, retriedBy, despiteWithdrawal } = received
  const payload = strictJson(body)
  const draft = draftOf(adapter, payload)
  if (draft !== undefined) return { ignored: `${draft} is a draft; it is filed when it is published` }
  const document = sentDocument(adapter, payload, headers)
  const mapped = mapReport(adapter, payload)
  const overruling = despiteWithdrawal === undefined ? {} : { despiteWithdrawal }
  const sent = { adapter, document, mapped, ...overruling }
  try {
    return await scenarios.writeDocument(document.id, deliveryOf(received), (stored, firstSent) => {
      const version = { ...sent, at: firstSent ?? at }
      const asked = documentWrite(version, stored, accepted)
      if (asked && 'scenario' in asked) permit(asked.scenario)
      if (!asked && retriedBy && stored && 'report' in stored) {
        // A person who retries it would take the answer of what stands for that of the retry.
        permit(stored.scenario)
        throw nothingToFile(version, stored)
      }
      return asked
    })
  } catch (error) {
    throw inPayload(error, mapped)
  }
}
