import { problemOf } from './problem-error.ts'
import { pause } from './pause.ts'

/** Answers that are kept with their ETag, at most. */
const mostKept = 100

/** How often a write is sent at most, and the first pause in milliseconds if the tracker names none. */
const mostTries = 6
const firstPause = 500

/** Answers by which a tracker, or what stands before it, asks for another try. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])

export interface ConnectionOptions {
  /** A bearer key; without one, only what is public can be read. */
  readonly key?: string
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof fetch
}

/** Sends requests to one tracker. */
export interface ApiConnection {
  /** Sends a request below the tracker's address as it is. */
  send(path: string, init?: RequestInit): Promise<Response>
  /** Reads JSON; what was read before is sent anew only if it has changed. Throws `ProblemError`. */
  read<T>(path: string, signal?: AbortSignal): Promise<T>
  /** Posts JSON under an id, again and again until it is answered for good. Throws `ProblemError`. */
  post<T>(path: string, body: unknown, id: string, signal?: AbortSignal): Promise<T>
}

export function connection(url: string, { key, fetch: own }: ConnectionOptions): ApiConnection {
  const base = url.replace(/\/+$/, '')
  /** The text, from which every reader gets an object of its own. */
  const kept = new Map<string, { readonly etag: string; readonly text: string }>()
  const send: ApiConnection['send'] = (path, init = {}) => {
    const headers = new Headers(init.headers)
    if (key !== undefined) headers.set('Authorization', `Bearer ${key}`)
    return (own ?? fetch)(base + path, { ...init, headers })
  }
  const keep = (path: string, etag: string | null, text: string) => {
    kept.delete(path)
    const oldest = kept.keys().next()
    if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value)
    if (etag !== null) kept.set(path, { etag, text })
  }
  return {
    send,
    async read<T>(path: string, signal?: AbortSignal): Promise<T> {
      const known = kept.get(path)
      const headers = known ? { 'If-None-Match': known.etag } : {}
      const response = await send(path, { headers, ...(signal ? { signal } : {}) })
      if (response.status === 304 && known) return JSON.parse(known.text) as T
      if (!response.ok) throw await problemOf(response)
      const text = await response.text()
      keep(path, response.headers.get('ETag'), text)
      return JSON.parse(text) as T
    },
    async post<T>(path: string, body: unknown, id: string, signal?: AbortSignal): Promise<T> {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': id }
      const init = { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) }
      for (let tries = 1; ; tries++) {
        const response = await send(path, init).catch((error: unknown) => {
          // Whether it arrived is not known; under the same id it has one effect.
          signal?.throwIfAborted()
          if (tries >= mostTries) throw error
        })
        if (response?.ok) return (await response.json()) as T
        if (response && !(passing.has(response.status) && tries < mostTries)) throw await problemOf(response)
        const asked = Number(response?.headers.get('Retry-After') ?? NaN)
        await pause(asked >= 0 ? asked * 1000 : firstPause * 2 ** (tries - 1), signal)
      }
    },
  }
}
