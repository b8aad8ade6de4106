import { parsePayload } from '@tracker/domain'
import { requireRole } from '../access/caller.ts'
import type { Deps } from '../app/deps.ts'
import { exactJson } from '../body/strict-json.ts'
import { accepted } from './payload.ts'
import { deliveryOf, type ReceivedDelivery, type TakenDelivery } from './received-delivery.ts'
import { takeDocument } from './take-document.ts'

/**
 * Files a delivery exactly once. Throws every refusal of it, with pointers into the payload in the sender's own form.
 * When filed again, both the source and the key must be permitted to write it.
 */
export async function takeDelivery(
  scenarios: Deps['scenarios'],
  received: ReceivedDelivery,
): Promise<TakenDelivery> {
  const { caller, adapter, body, retriedBy } = received
  const permit = (scenario: string) => {
    for (const one of retriedBy ? [caller, retriedBy] : [caller]) requireRole(one, 'editor', scenario)
  }
  if (adapter) return takeDocument(scenarios, { ...received, adapter }, permit)
  const { scenario, command } = accepted(parsePayload(exactJson(body)))
  permit(scenario)
  return scenarios.write(scenario, deliveryOf(received), command)
}
