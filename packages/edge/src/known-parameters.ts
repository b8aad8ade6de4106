import type { RouteTree } from './route-tree.ts'

/** Returns the sorted parameters of the route at a path; undefined if there is no such route. */
export function knownParameters(tree: RouteTree, path: string): readonly string[] | undefined {
  const found = below(tree, path.slice(1).split('/'))
  return found?.['?']
}

/** Prefers a literal segment to one that varies, unless only the latter leads to a route. */
function below(tree: RouteTree, segments: readonly string[]): RouteTree | undefined {
  if (segments.length === 0) return tree
  const rest = segments.slice(1)
  const literal = branchAt(tree, segments[0] === '*' ? '' : segments[0])
  const found = literal === undefined ? undefined : below(literal, rest)
  if (found?.['?'] !== undefined) return found
  const varying = segments[0] === '' ? undefined : branchAt(tree, '*')
  return varying === undefined ? undefined : below(varying, rest)
}

function branchAt(tree: RouteTree, segment: string | undefined): RouteTree | undefined {
  if (segment === undefined || segment === '?' || !Object.prototype.hasOwnProperty.call(tree, segment))
    return undefined
  return tree[segment] as RouteTree
}
