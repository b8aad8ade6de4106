/** Parses the weight of a preference: the `q` among its parameters, 1 without one (RFC 9110 §12.4.2). */
function weightOf(parameters: readonly string[]): number {
  const weight = parameters
    .map((parameter) => parameter.trim().toLowerCase())
    .find((parameter) => parameter.startsWith('q='))
  return weight === undefined ? 1 : Number(weight.slice(2))
}

/**
 * Returns the match of the heaviest preference that `match` knows, the first among equals; `fallback` if it knows none.
 * Weight 0 means "not acceptable".
 */
export function preferred(
  header: string | undefined,
  match: (name: string) => string | undefined,
  fallback: string,
): string {
  let best = fallback
  let heaviest = 0
  const parts = (header ?? '').split(',')
  parts.forEach((part) => {
    const pieces = part.split(';')
    const weight = weightOf(pieces.slice(1))
    const known = match((pieces[0] ?? '').trim().toLowerCase())
    if (known !== undefined && weight > heaviest) {
      best = known
      heaviest = weight
    }
  })
  return best
}
