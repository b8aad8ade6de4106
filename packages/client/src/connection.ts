import { problemOf } from './problem-error.ts'
import { pause } from './pause.ts'

/** The most answers that are kept with their ETag. */
const mostKept = 100

/** The most attempts of a write, and the first pause in milliseconds if the tracker names none. */
const mostTries = 6
const firstPause = 500

/** Answers with which a tracker, or a proxy before it, asks for a retry. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])

export interface ConnectionOptions {
  /** A bearer key; without one, only public data can be read. */
  readonly key?: string
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof fetch
}

/** Sends requests to one tracker. */
export interface ApiConnection {
  /** Sends a request below the tracker's address as it is. */
  send(path: string, init?: RequestInit): Promise<Response>
  /** Reads JSON; a value that was read before is sent again only if it has changed. Throws `ProblemError`. */
  read<T>(path: string, signal?: AbortSignal): Promise<T>
  /** Posts JSON under an id, and retries until there is a final answer. Throws `ProblemError`. */
  post<T>(path: string, body: unknown, id: string, signal?: AbortSignal): Promise<T>
}

/** Creates a connection to the tracker at an address. */
export function connection(url: string, { key, fetch: own }: ConnectionOptions): ApiConnection {
  const base = url.replace(/\/+$/, '')
  /** The text, which every reader gets parsed into an object of its own. */
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
          // It is unknown whether it arrived; under the same id it has only one effect.
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
