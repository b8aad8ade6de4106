import type { DeliveryAttempt, Subscription } from '@tracker/client'

/** Shows subscriptions, each in a few lines: its id and state, its URL, and its filters. */
export function shownSubscriptions(items: readonly Subscription[]): string {
  return items.length === 0 ? 'Nothing' : items.map(shownSubscription).join('\n')
}

/** Shows one subscription, with its secret if it was only just made. */
export function shownSubscription(one: Subscription & { readonly secret?: string }): string {
  const { id, url, scenarios, tracks, parties, kinds, key, owner, state, reason, publicKey, secret } = one
  const filters = Object.entries({ tracks, parties, kinds }).flatMap(([name, values]) =>
    values === undefined ? [] : [`${name} ${values.join(', ')}`],
  )
  const what = [scenarios.join(', '), ...filters, ...(key ? ['key events only'] : [])].join('; ')
  return [
    `${id}  ${state}  by ${owner}`,
    ...(reason === null ? [] : [`  ${reason}`]),
    `  ${url}`,
    `  ${what}`,
    ...(publicKey === undefined ? [] : [`  public key ${publicKey}`]),
    ...(secret === undefined ? [] : [`  secret ${secret} (it is not shown again)`]),
  ].join('\n')
}

/** Shows attempts, one a line. */
export function shownAttempts(items: readonly DeliveryAttempt[]): string {
  return items.length === 0 ? 'Nothing' : items.map(shownAttempt).join('\n')
}

function shownAttempt({ delivery, at, took, status, error, next }: DeliveryAttempt): string {
  const again = next === null ? '' : `; again ${next}`
  return `${at}  ${delivery}  ${status ?? '-'}  ${took} ms  ${error ?? 'delivered'}${again}`
}
