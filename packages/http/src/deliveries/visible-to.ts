import { lookup } from '@tracker/domain'
import type { RefusedDelivery } from '@tracker/storage'
import type { AccessDocument } from '../access/access-document.ts'
import { type Caller, permits } from '../access/caller.ts'

/**
 * Returns whether a key's holder may see a refused delivery: one that names a scenario of the key, or one without a
 * scenario if the key has all scenarios of its source. One that was filed also shows an answer, so the key must have
 * the scenario of that as well.
 */
export function visibleTo(
  key: Caller,
  { sources }: AccessDocument,
): (delivery: Pick<RefusedDelivery, 'scenario' | 'source' | 'filed'>) => boolean {
  return ({ scenario, source, filed }) => {
    const granted = lookup(sources, source)?.scenarios
    const named = scenario === null ? (granted ?? ['*']) : [scenario]
    const shown = filed ? [...named, filed.answer.scenario] : named
    return shown.every((one) => permits(key, 'editor', one))
  }
}
