/**
 * Returns the longest pause after a lost race, in milliseconds; the actual pause is a random one below it, so writers
 * spread out. Of overlapping attempts only one is stored, so the bound grows with the duration of the lost attempt: on
 * a slow database a short pause would only make the next attempts overlap as well.
 */
export function longestPause(lost: number, took: number): number {
  return Math.min(1_000, Math.max(5, 32 * took) * 2 ** lost)
}
