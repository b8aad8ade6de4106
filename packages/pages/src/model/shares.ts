/**
 * Divides a total among rows by their requests: each gets what it asks for, up to a common maximum of at least `least`.
 */
export function shares(asked: readonly number[], total: number, least: number): readonly number[] {
  let left = total
  let rows = asked.length
  let most = 0
  for (const one of asked.toSorted((a, b) => a - b)) {
    most = Math.max(least, Math.floor(left / rows))
    left -= Math.min(one, most)
    rows -= 1
  }
  return asked.map((one) => Math.min(one, most))
}
