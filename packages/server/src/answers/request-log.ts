import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Observe } from '@tracker/storage'
import type { Log } from '../log.ts'

/** A caller's own id is used if it can stand in a log. */
const usable = /^[\w.:-]{8,64}$/

const current = new AsyncLocalStorage<string>()

/** Wraps a log so that each entry has the id of the request. */
export function withRequestId(log: Log): Log {
  return (entry) => {
    const request = current.getStore()
    log(request === undefined ? entry : { request, ...entry })
  }
}

/** Wraps the recording of figures while a request is answered; an answer that is made to be kept is requested again. */
export function duringRequests(observe: Observe): Observe {
  return (...given) => {
    if (current.getStore() !== undefined) observe(...given)
  }
}

/** Returns the id of a request: its `X-Request-Id`, or a fresh one. */
export function requestId(given: string | null | undefined): string {
  return given !== null && given !== undefined && usable.test(given) ? given : randomUUID()
}

/** An answered request in the form of the log: its path has no query. */
export interface AnsweredRequest {
  readonly request: string
  readonly method: string
  readonly path: string
}

/**
 * One line for a request: method, path without query, status, milliseconds. No headers and no bodies: they hold
 * secrets.
 */
export function requestEntry(
  { request, method, path }: AnsweredRequest,
  status: number,
  milliseconds: number,
) {
  const took = Math.round(milliseconds * 10) / 10
  return { event: 'request', level: status >= 500 ? 'error' : 'info', request, method, path, status, took }
}

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

/** Records that a request was answered with this status after a number of milliseconds. */
export type NoteRequest = (asked: AnsweredRequest, status: number, took: number) => void

/** Gives every request an id, returns it with the response as `X-Request-Id`, and records the request. */
export function requestLog(note: NoteRequest, elapsed: () => number, fetch: Fetch): Fetch {
  return async (asked, env) => {
    const started = elapsed()
    const request = requestId(asked.headers.get('X-Request-Id'))
    const response = await current.run(request, () => fetch(asked, env))
    response.headers.set('X-Request-Id', request)
    const path = pathOf(asked.url)
    note({ request, method: asked.method, path }, response.status, elapsed() - started)
    return response
  }
}

function pathOf(url: string): string {
  const { pathname } = new URL(url)
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}
