import { DomainError } from '@tracker/domain'
import type { Context, Hono } from 'hono'
import { problemResponse } from '../problem/problem.ts'
import type { Deps } from './deps.ts'

export type Method = 'GET' | 'POST' | 'PUT'
export type Handler = (context: Context) => Promise<Response> | Response

/** The methods of each path. */
export type Resources = Readonly<Record<string, Partial<Readonly<Record<Method, Handler>>>>>

function allowed(methods: readonly string[]): string {
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
}

/** Serves resources; a method that one does not have is 405 with `Allow`. */
export function serveResources(app: Hono, resources: Resources, { base }: Pick<Deps, 'base'>): void {
  for (const [path, handlers] of Object.entries(resources)) {
    for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler)
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
