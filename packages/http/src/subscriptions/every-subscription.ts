import type { Subscription, Subscriptions } from '@tracker/storage'

/** Returns all subscriptions, newest first. */
export async function everySubscription({
  list,
}: Pick<Subscriptions, 'list'>): Promise<readonly Subscription[]> {
  const all: Subscription[] = []
  for (let after: string | undefined; ;) {
    const { items, next } = await list(after, 100)
    all.push(...items)
    if (next === null) return all
    after = next
  }
}
