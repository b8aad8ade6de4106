/** A clock that stands still unless it is moved; milliseconds since the epoch. */
export interface Clock {
  readonly now: () => number
  /** Moves it by a number of milliseconds, backwards if negative. */
  pass(milliseconds: number): void
  set(instant: number | string): void
}

/** Returns a clock that shows this instant. */
export function clock(start: number | string): Clock {
  let instant = Number(new Date(start))
  return {
    now: () => instant,
    pass: (milliseconds) => {
      instant += milliseconds
    },
    set: (to) => {
      instant = Number(new Date(to))
    },
  }
}
