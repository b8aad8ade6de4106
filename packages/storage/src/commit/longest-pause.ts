/**
 * The longest pause after a lost race, in milliseconds; the pause itself is drawn from below it, so that racers spread
 * out. Of attempts that overlap only one is stored, so it grows with the time that the lost one took: on a slow database
 * a short pause would only make the next attempts overlap as well.
 */
export function longestPause(lost: number, took: number): number {
  return Math.min(1_000, Math.max(5, 16 * took) * 2 ** lost)
}
