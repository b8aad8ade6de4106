import { routeOf } from '@tracker/http'
import type { Hono } from 'hono'
import { type NoteRequest, requestEntry } from '../answers/request-log.ts'
import type { Log } from '../log.ts'
import type { Watch } from './registry.ts'

/** Records requests to an app: a line in the log, and a count and a duration by route. */
export function noteRequests(log: Log, { observe, took }: Watch, app: Hono): NoteRequest {
  return (asked, status, milliseconds) => {
    log(requestEntry(asked, status, milliseconds))
    const route = routeOf(app, asked.path)
    observe('requests', { route, method: asked.method, status: String(status) })
    took(route, milliseconds)
  }
}
