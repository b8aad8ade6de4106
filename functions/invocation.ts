/** How Lambda tells a function what time it has. */
interface Remaining {
  getRemainingTimeInMillis(): number
}

/** The time of the present invocation. */
export interface Invocation {
  /** Takes the time of an invocation that begins now. */
  begin(context: Remaining): void
  /** When its work has to have ended, in milliseconds since the epoch, so that the answer still goes out. */
  until(): number
}

/**
 * The one deadline of a request, for all that it waits for: `margin` milliseconds before Lambda would cut it off. An
 * instance of a function serves one invocation at a time, so it keeps one deadline.
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
