import type { RefusedDelivery } from '@tracker/storage'
import type { AccessDocument } from '../access/access-document.ts'
import { type Caller, permits } from '../access/caller.ts'

/**
 * Returns whether a key's holder may see a refused delivery: one that names a scenario of the key, or one without a
 * scenario if the key has all scenarios of its source.
 */
export function visibleTo(
  key: Caller,
  { sources }: AccessDocument,
): (delivery: Pick<RefusedDelivery, 'scenario' | 'source'>) => boolean {
  return ({ scenario, source }) => {
    if (scenario !== null) return permits(key, 'editor', scenario)
    const granted = Object.hasOwn(sources, source) ? sources[source]?.scenarios : undefined
    return (granted ?? ['*']).every((one) => permits(key, 'editor', one))
  }
}
