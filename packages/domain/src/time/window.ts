import type { Window } from './time-value.ts'

/** Compares windows for sorting, by their earliest moment and then by their latest. */
export function compareWindows(a: Window, b: Window): number {
  return a.earliest - b.earliest || a.latest - b.latest
}

/** Shifts a window by a number of milliseconds, which may be negative. */
export function shift({ earliest, latest }: Window, ms: number): Window {
  return { earliest: earliest + ms, latest: latest + ms }
}
