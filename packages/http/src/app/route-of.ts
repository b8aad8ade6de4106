import type { Hono } from 'hono'

/**
 * Returns the route that serves a path, in the app's notation, e.g. `/v1/scenarios/:scenario`; `none` if there is none.
 * No two resources serve one path, so the method does not matter.
 */
export function routeOf({ router }: Pick<Hono, 'router'>, path: string): string {
  const [found] = router.match('GET', path)
  const route = found[0]?.[0]
  return route?.[1].path ?? 'none'
}
