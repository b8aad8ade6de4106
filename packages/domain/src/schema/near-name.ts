/**
 * Returns the name that `name` probably misspells: at most two letters are missing, added, wrong or swapped, or one if
 * the name has three or four letters (`HOME` is not taken for `HOST`), or none if it has fewer. Ignores case. Undefined
 * if there is none, or if `name` is one of them.
 */
export function nearName(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return undefined
  return nearestName(
    name,
    names.filter((known) => isNear(name, known)),
  )
}

function isNear(name: string, known: string): boolean {
  const most = known.length > 4 ? 2 : known.length > 2 ? 1 : 0
  // A name that is longer by more cannot be near, so that a hostile one is not compared at all.
  return name.length <= known.length + most && distance(name.toUpperCase(), known.toUpperCase()) <= most
}

/** The characters of a name that are compared, so that a long one costs no more than a known one. */
const compared = 64

/** Returns the name with the smallest distance to `name`; undefined without names. Ignores case. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const asked = name.slice(0, compared).toUpperCase()
  let nearest: string | undefined
  let least = Infinity
  names.forEach((known) => {
    const slips = distance(asked, known.toUpperCase())
    if (slips < least) nearest = known
    least = Math.min(least, slips)
  })
  return nearest
}

/** Counts letters missing, added, wrong or swapped with their neighbour (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = `-${to}`.split('').map((_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const exchanged = swapped ? at(before, j - 2) + 1 : Infinity
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1), exchanged))
    }
    before = last
    last = row
  }
  return at(last, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
