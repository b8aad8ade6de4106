import type { Instant } from '@tracker/domain'

/** When a write was recorded in the ledger that it is imported from, and the key that imports it. */
export interface Imported {
  readonly recorded: Instant
  readonly by: string
}

/**
 * Returns the present; for an imported write not before it was recorded at first, by a clock that may have been ahead:
 * no revision is decided as of a moment after its own.
 */
export function presentFor(now: Instant, imported: Imported | undefined): Instant {
  return Math.max(now, imported?.recorded ?? now)
}
