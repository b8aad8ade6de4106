/** A preference of a header such as Accept: a name in lower case and its weight from 0, "not acceptable", to 1. */
export interface Weighted {
  readonly name: string
  readonly weight: number
}

/** Parses the preferences of a header in their order (RFC 9110 §12.4.2). A weight that is no number counts as none. */
export function weighted(header: string | undefined): readonly Weighted[] {
  return (header ?? '').split(',').map((part) => {
    const pieces = part.split(';').map((piece) => piece.trim().toLowerCase())
    return { name: pieces[0] ?? '', weight: weightOf(pieces) }
  })
}

function weightOf(pieces: readonly string[]): number {
  const written = pieces.find((piece) => piece.startsWith('q='))
  const weight = written === undefined ? 1 : Number(written.slice(2))
  return weight >= 0 ? Math.min(weight, 1) : 1
}

/** Returns the match of the heaviest preference that `match` knows, the first among equals; `fallback` without one. */
export function preferred<T>(
  header: string | undefined,
  match: (name: string) => T | undefined,
  fallback: T,
): T {
  let best = fallback
  let heaviest = 0
  weighted(header).forEach((preference) => {
    const known = preference.weight > heaviest ? match(preference.name) : undefined
    if (known === undefined) return
    best = known
    heaviest = preference.weight
  })
  return best
}
