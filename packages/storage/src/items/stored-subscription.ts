/** A subscriber's request, and its present state. */
export interface Subscription {
  readonly id: string
  /** The key that created it, by name and by the fingerprint of its holder. */
  readonly owner: { readonly key: string; readonly holder: string }
  readonly url: string
  /** Ids, or `*` for every scenario. */
  readonly scenarios: readonly string[]
  readonly tracks?: readonly string[]
  readonly parties?: readonly string[]
  readonly kinds?: readonly string[]
  /** Key events only. */
  readonly key?: true
  /** Signs with Ed25519 as well. */
  readonly asymmetric?: true
  /** A `whsec_…` secret. */
  readonly secret: string
  /** The seed of its Ed25519 key, 32 bytes in base64. */
  readonly seed: string
  /** RFC 3339. */
  readonly created: string
  /** By scenario, the newest revision when it was created; for a scenario that is missing here, `created` decides. */
  readonly begins: Readonly<Record<string, number>>
  /** Why it is disabled, and since when; undefined while it is not. */
  readonly disabled?: { readonly reason: string; readonly since: string }
}

/** How far a subscription has received a scenario. */
export interface DeliveryProgress {
  readonly scenario: string
  /** Everything up to this revision was delivered, or did not pass the filter. */
  readonly delivered: number
  /** The revision after which it began, or to which it was set back. */
  readonly begins: number
  /** The revision delivered last. */
  readonly previous: number | null
  /** The number of failed attempts of the next one. */
  readonly failures: number
  /** Why the last attempt failed. */
  readonly reason?: string
  /** When to look again, an instant: the next attempt, or the end of the lease of the process that delivers. */
  readonly due?: number
}

/** One request to a receiver. */
export interface DeliveryAttempt {
  /** The `webhook-id`. */
  readonly delivery: string
  readonly scenario: string
  readonly revision: number
  /** RFC 3339. */
  readonly at: string
  /** Milliseconds until the answer, or until it failed. */
  readonly took: number
  /** The status of the answer; null without one. */
  readonly status: number | null
  /** Why it failed; null if it did not. */
  readonly error: string | null
  /** When it is tried again, RFC 3339; null if it is not. */
  readonly next: string | null
}
