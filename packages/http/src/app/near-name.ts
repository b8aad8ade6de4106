/**
 * The one of `names` that `name` is probably a slip of: at most two letters are missing, added, wrong or swapped with
 * their neighbour, or one where the name has no more than four letters (`HOME` is no slip of `HOST`). Case does not
 * count. Undefined if there is none, and for the names themselves.
 */
export function nearName(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return undefined
  const slips = (known: string) => distance(name.toUpperCase(), known)
  const near = names.filter((known) => slips(known) <= (known.length > 4 ? 2 : 1))
  return near.toSorted((a, b) => slips(a) - slips(b))[0]
}

/** The one of `names` that takes the fewest slips to write as `name`; undefined without names. Case does not count. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const slips = (known: string) => distance(name.toUpperCase(), known.toUpperCase())
  return names.toSorted((a, b) => slips(a) - slips(b))[0]
}

/** Letters missing, added, wrong or swapped with their neighbour (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const ways = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1)]
      row.push(Math.min(...ways, swapped ? at(before, j - 2) + 1 : Infinity))
    }
    before = last
    last = row
  }
  return at(last, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
