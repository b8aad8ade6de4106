/** The query parameters of each route, by its path with `:name` for what varies. */
export type RouteParameters = Readonly<Record<string, readonly string[]>>

/** Routes by the segments of their paths: `*` stands for a variable segment, `?` has the parameters of the route. */
export interface RouteTree {
  readonly [segment: string]: RouteTree | readonly string[] | undefined
  readonly '?'?: readonly string[]
}

/** Arranges routes by segment, so a lookup takes time in proportion to the length of the path. */
export function routeTree(routes: RouteParameters): RouteTree {
  const root: Record<string, unknown> = {}
  for (const [path, parameters] of Object.entries(routes)) {
    let branch = root
    for (const segment of path.slice(1).split('/')) {
      const name = segment.startsWith(':') ? '*' : segment
      branch[name] ??= {}
      branch = branch[name] as Record<string, unknown>
    }
    branch['?'] = parameters.toSorted()
  }
  return root as RouteTree
}
