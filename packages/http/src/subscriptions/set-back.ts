import type { Scenarios, Subscription, Subscriptions } from '@tracker/storage'
import { beginning } from './beginning.ts'
import { changesAfter } from './changes-after.ts'
import { passes } from './passes.ts'

/** The number of revisions that are read together on the way back. */
const batch = 100

type Read = Pick<Scenarios, 'changes' | 'report' | 'revision'>

/**
 * Sets the progress of a subscription in a scenario back to just before a revision; if it is earlier, it stays, so
 * nothing is skipped. A failed delivery is tried at once.
 */
export async function setBack(
  scenarios: Read,
  subscriptions: Subscriptions,
  subscription: Subscription,
  { scenario, from }: { readonly scenario: string; readonly from: number },
): Promise<void> {
  const { id } = subscription
  for (let moved = false; !moved;) {
    const held = await subscriptions.progressIn(id, scenario)
    const { reason: _, ...at } = held?.progress ?? (await beginning(scenarios, subscription, scenario))
    const begins = Math.min(at.begins, from - 1)
    const before =
      at.delivered < from
        ? at
        : { ...at, delivered: from - 1, begins, previous: await lastPassing(begins, from - 1) }
    const progress = { ...before, failures: 0, due: 0 }
    moved = await subscriptions.move(id, { progress, version: held?.version ?? 0 })
  }

  /** The newest revision after one and up to another that passes the filter; null if there is none. */
  async function lastPassing(after: number, upTo: number): Promise<number | null> {
    for (let end = upTo; end > after; end -= batch) {
      const begin = Math.max(after, end - batch)
      const items = await changesAfter(scenarios, scenario, begin, end - begin)
      for (const one of items.toReversed())
        if (await passes(subscription, one, scenarios)) return one.revision
    }
    return null
  }
}
