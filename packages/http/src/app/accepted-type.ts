import { type Weighted, weighted } from './weighted.ts'

/** The media types of a definition; the first is the default, as below. */
export const definitionTypes = ['application/json', 'text/vnd.mermaid'] as const

/** The media types of the answer for a path that nothing serves: a problem, which is JSON, or a page. */
export const missingTypes = ['application/problem+json', 'application/json', 'text/html'] as const

/**
 * Returns the type that an Accept header prefers, by the most specific range that names each (RFC 9110 §12.5.1). Among
 * types of equal weight the more specifically named one is first, then the one named earlier; without any, the default.
 */
export function acceptedType<T extends string>(header: string | undefined, types: readonly [T, ...T[]]): T {
  const ranges = weighted(header)
  let best = types[0]
  let rank = [0, 0, 0]
  types.forEach((type) => {
    const range = rangeOf(type, ranges)
    if (!outranks(range, rank)) return
    best = type
    rank = range
  })
  return best
}

/** The weight of a type, how specifically it is named, and how early. */
function rangeOf(type: string, ranges: readonly Weighted[]): number[] {
  const names = ['*/*', type.replace(/\/.*/, '/*'), type]
  const rank = [0, 0, 0]
  names.forEach((name, specific) => {
    const at = ranges.findIndex((range) => range.name === name)
    const weight = ranges[at]?.weight
    if (weight !== undefined) rank.splice(0, 3, weight, specific, -at)
  })
  return rank
}

function outranks(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((part, at) => part !== other[at])
  return (one[0] ?? 0) > 0 && (one[differs] ?? 0) > (other[differs] ?? 0)
}
