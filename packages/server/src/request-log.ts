import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Log } from './log.ts'

/** A caller's own id is used if it can stand in a log. */
const usable = /^[\w.:-]{8,64}$/

const current = new AsyncLocalStorage<string>()

/** The same log, with the id of the request in each entry. */
export function withRequestId(log: Log): Log {
  return (entry) => {
    const request = current.getStore()
    log(request === undefined ? entry : { request, ...entry })
  }
}

/**
 * Gives every request an id, its `X-Request-Id` or a fresh one, returns it with the response, and logs one line:
 * method, path without query, status, milliseconds. No headers and no bodies, which may hold secrets.
 */
export function requestLog(log: Log, elapsed: () => number): MiddlewareHandler {
  return async (context, next) => {
    const started = elapsed()
    const { method, path } = context.req
    const given = context.req.header('X-Request-Id') ?? ''
    const request = usable.test(given) ? given : randomUUID()
    await current.run(request, next)
    context.header('X-Request-Id', request)
    const { status } = context.res
    const took = Math.round((elapsed() - started) * 10) / 10
    log({ event: 'request', level: status >= 500 ? 'error' : 'info', request, method, path, status, took })
  }
}
