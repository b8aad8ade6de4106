import type { Window } from './time-value.ts'

/** The order in time, for sorting: earliest first, then latest. */
export function compareWindows(a: Window, b: Window): number {
  return a.earliest - b.earliest || a.latest - b.latest
}

/** The window a number of milliseconds later, or earlier where it is negative. */
export function shift({ earliest, latest }: Window, ms: number): Window {
  return { earliest: earliest + ms, latest: latest + ms }
}
