import type { HeldProgress, Subscription } from '@tracker/storage'
import { publicKeyText } from './message.ts'

/**
 * Returns a subscription as it is served, with its state, which is `failing` while a failed delivery is being retried.
 * The secret is shown only once.
 */
export function subscriptionJson(
  subscription: Subscription,
  progress: readonly HeldProgress[],
  { secret = false }: { readonly secret?: boolean } = {},
) {
  const { owner, seed: _, secret: its, begins: __, disabled, ...asked } = subscription
  const failing = progress.map((held) => held.progress).find(({ failures }) => failures > 0)
  const [state, reason] = disabled
    ? ['disabled', disabled.reason]
    : failing
      ? ['failing', failing.reason ?? null]
      : ['active', null]
  return {
    ...asked,
    owner: owner.key,
    state,
    reason,
    ...(asked.asymmetric ? { publicKey: publicKeyText(subscription) } : {}),
    ...(secret ? { secret: its } : {}),
  }
}
