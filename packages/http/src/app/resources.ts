import { DomainError } from '@tracker/domain'
import type { Hono } from 'hono'
import { problemResponse } from '../problem/problem.ts'
import { asksWhoReads } from './asks-who-reads.ts'
import { requireKey } from './callers.ts'
import { complete, preflight } from './complete.ts'
import type { Deps } from './deps.ts'
import { charging } from './costly.ts'
import type { Handler } from './handler.ts'
import { whereItIs } from './where-it-is.ts'
import { requireKnownQuery } from './parameters.ts'
import { refusal } from './refusals.ts'

export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'

/**
 * The resource at a path: a handler for each method, and the query parameters that its reads accept. A CDN removes all
 * others.
 */
export type Resource = Partial<Readonly<Record<Method, Handler>>> & { readonly query?: readonly string[] }

/** Resources by path. */
export type Resources = Readonly<Record<string, Resource>>

function allowed(methods: readonly string[]): string {
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
}

/**
 * Serves resources. An unsupported method is 405 with `Allow`; under `/v1` an unknown query parameter is 400
 * `query-invalid`, so a misspelt filter is never ignored. A bad key is 401 wherever a read may depend on who asks.
 */
export function serveResources(app: Hono, resources: Resources, deps: Deps): void {
  const { base, allowance } = deps
  app.options('*', () => new Response(null, { status: 204, headers: preflight }))
  for (const [path, { query = [], ...handlers }] of Object.entries(resources)) {
    for (const [method, handler] of Object.entries(handlers)) {
      const known = method === 'GET' ? query.toSorted() : []
      const found = method === 'GET' && path.includes('/:scenario') ? whereItIs(deps, handler) : handler
      const served = method === 'GET' && asksWhoReads(path) ? recognizing(deps, found) : found
      const checked = path.startsWith('/v1/') ? strict(known, served) : served
      const charged = allowance ? charging(checked, { method, path, query }, allowance) : checked
      app.on(method, path, completing(charged))
    }
    const allow = allowed(Object.keys(handlers))
    app.all(path, (context) => {
      const { req } = context
      const error = new DomainError(
        'method-not-allowed',
        `${req.path} does not take ${req.method}; it takes ${allow}`,
      )
      return complete(context, problemResponse(refusal(error, deps), { base, headers: { Allow: allow } }))
    })
  }
}

/** Wraps the handler so that its responses have the headers of every answer. */
function completing(handler: Handler): Handler {
  return async (context) => complete(context, await handler(context))
}

/** Wraps a read so that a bad key is refused even where anyone may read, rather than taken for none. */
function recognizing(deps: Deps, handler: Handler): Handler {
  return async (context) => {
    if (context.req.header('Authorization') !== undefined) await requireKey(deps, context, 'reader')
    return handler(context)
  }
}

/** Wraps the handler so that it accepts these query parameters only. */
function strict(known: readonly string[], handler: Handler): Handler {
  return (context) => {
    if (context.req.url.includes('?')) requireKnownQuery(context, known)
    return handler(context)
  }
}
