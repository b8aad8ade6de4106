import type { Instant } from '@tracker/domain'
import type { Context } from 'hono'

const held = new WeakMap<Request, Instant>()

/**
 * Declares that before a moment only a write or a change of the access document changes the answer to this request. A
 * cache beside the table may then keep it; an answer without this declaration is never kept.
 */
export function hold({ req }: Context, until: Instant): void {
  held.set(req.raw, until)
}

/** Returns the moment until which the answer to a request {@link hold}s; undefined if it may not be kept. */
export function heldUntil(request: Request): Instant | undefined {
  return held.get(request)
}

/**
 * Returns when a `max-age` of the whole seconds until `turn`, at most `most`, next changes. An answer is never kept
 * longer, so its Cache-Control stays true. Infinity if no turn of the clock is ahead.
 */
export function ageChange(turn: Instant | undefined, now: Instant, most: number): Instant {
  if (turn === undefined) return Infinity
  const left = Math.max(0, Math.floor((turn - now) / 1000))
  return Math.min(turn, turn - Math.min(left, most) * 1000 + 1)
}
