import { DomainError } from '@tracker/domain'
import type { Context, Hono } from 'hono'
import { problemResponse } from '../problem/problem.ts'
import type { Deps } from './deps.ts'
import { requireKnownQuery } from './parameters.ts'

export type Method = 'GET' | 'POST' | 'PUT'
export type Handler = (context: Context) => Promise<Response> | Response

/** What is served at a path: a handler for each method, and the query parameters that its reads know. */
export type Resource = Partial<Readonly<Record<Method, Handler>>> & { readonly query?: readonly string[] }

/** What is served at each path. */
export type Resources = Readonly<Record<string, Resource>>

function allowed(methods: readonly string[]): string {
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
}

/**
 * Serves resources. A method that one does not have is 405 with `Allow`; under `/v1` a query parameter that it does not
 * know is 400 `query-invalid`, so that no misspelt filter passes for none.
 */
export function serveResources(app: Hono, resources: Resources, { base }: Pick<Deps, 'base'>): void {
  for (const [path, { query = [], ...handlers }] of Object.entries(resources)) {
    for (const [method, handler] of Object.entries(handlers)) {
      const known = method === 'GET' ? query : []
      app.on(method, path, path.startsWith('/v1/') ? strict(known, handler) : handler)
    }
    const allow = allowed(Object.keys(handlers))
    app.all(path, ({ req }) => {
      const error = new DomainError(
        'method-not-allowed',
        `${req.path} does not take ${req.method}; it takes ${allow}`,
      )
      return problemResponse(error, { base, headers: { Allow: allow } })
    })
  }
}

/** The handler, for queries of these parameters alone. */
function strict(known: readonly string[], handler: Handler): Handler {
  return (context) => {
    if (context.req.url.includes('?')) requireKnownQuery(context, known)
    return handler(context)
  }
}
