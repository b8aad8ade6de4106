/** The part of the Lambda context that says how much time is left. */
interface Remaining {
  getRemainingTimeInMillis(): number
}

/** How much time the current invocation has. */
export interface Invocation {
  /** Starts counting for an invocation that begins now. */
  begin(context: Remaining): void
  /** When its work must have ended for the response still to go out, in milliseconds since the epoch. */
  until(): number
}

/**
 * Returns the one deadline of a request, for everything it waits for: `margin` milliseconds before Lambda would cut it
 * off. An instance of a function serves one invocation at a time, so it keeps one deadline.
 */
export function invocation(now: () => number, margin: number): Invocation {
  let end = Infinity
  return {
    begin(context) {
      end = now() + context.getRemainingTimeInMillis()
    },
    until: () => end - margin,
  }
}
