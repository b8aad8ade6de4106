import { DomainError, lookup } from '@tracker/domain'
import type { Subscription } from '@tracker/storage'
import type { Context } from 'hono'
import { type Caller, permits } from '../access/caller.ts'
import { holderOf } from '../access/holder.ts'
import { requireKey } from '../app/callers.ts'
import type { Deps, Outgoing } from '../app/deps.ts'

/** Returns whether a key sees a subscription: its own, or an administrator's of all of its scenarios. */
export function sees(key: Caller, subscription: Subscription): boolean {
  return (
    owns(key, subscription) || subscription.scenarios.every((scenario) => permits(key, 'admin', scenario))
  )
}

/** Returns whether a key made a subscription, and is still the same holder's. */
function owns({ name, holder }: Caller, { owner }: Subscription): boolean {
  return owner.key === name && owner.holder === holder
}

/** Returns the subscription of the path. Throws `not-found` unless the caller {@link sees} it. */
export async function askedSubscription(
  deps: Deps,
  { subscriptions }: Outgoing,
  context: Context,
): Promise<Subscription> {
  const key = await requireKey(deps, context, 'reader')
  const id = context.req.param('subscription') ?? ''
  const found = /^sub_[\w-]{1,64}$/.test(id) ? await subscriptions.find(id) : undefined
  if (found && sees(key, found)) return found
  throw new DomainError('not-found', `there is no subscription ${id.slice(0, 80)} of this key`)
}

/** Returns why the owner of a subscription may not read a scenario; undefined if it may. */
export async function barred(
  { access, scenarios }: Pick<Deps, 'access' | 'scenarios'>,
  { owner }: Subscription,
  scenario: string,
): Promise<string | undefined> {
  const { reads, keys } = await access()
  const settings = await scenarios.settings(scenario)
  if (reads === 'public' && settings?.visibility !== 'private') return undefined
  const key = lookup(keys, owner.key)
  if (key && holderOf(key.holder, key.sha256) === owner.holder) {
    const { role, scenarios: granted } = key
    const caller = { kind: 'key', name: owner.key, holder: owner.holder, role, scenarios: granted } as const
    if (permits(caller, 'reader', scenario)) return undefined
  }
  return `the key "${owner.key}", which subscribed, may not read ${scenario}`
}
