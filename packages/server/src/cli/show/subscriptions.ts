/** A subscription, as the API answers with it; the secret only when it was made. */
export interface SubscriptionAnswer {
  readonly id: string
  readonly url: string
  readonly scenarios: readonly string[]
  readonly tracks?: readonly string[]
  readonly parties?: readonly string[]
  readonly kinds?: readonly string[]
  readonly key?: true
  readonly owner: string
  readonly state: string
  readonly reason: string | null
  readonly publicKey?: string
  readonly secret?: string
}

/** One request to a receiver, as the API answers with it. */
export interface AttemptAnswer {
  readonly delivery: string
  readonly at: string
  readonly took: number
  readonly status: number | null
  readonly error: string | null
  readonly next: string | null
}

/** Shows subscriptions, each in a few lines: its id and state, its URL, and its filters. */
export function shownSubscriptions(items: readonly SubscriptionAnswer[]): string {
  return items.length === 0 ? 'Nothing' : items.map(shownSubscription).join('\n')
}

/** Shows one subscription. */
export function shownSubscription(one: SubscriptionAnswer): string {
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
export function shownAttempts(items: readonly AttemptAnswer[]): string {
  return items.length === 0 ? 'Nothing' : items.map(shownAttempt).join('\n')
}

function shownAttempt({ delivery, at, took, status, error, next }: AttemptAnswer): string {
  const again = next === null ? '' : `; again ${next}`
  return `${at}  ${delivery}  ${status ?? '-'}  ${took} ms  ${error ?? 'delivered'}${again}`
}
