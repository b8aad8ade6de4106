import { setTimeout as pass } from 'node:timers/promises'
import * as v from 'valibot'
import { Failure } from './failure.ts'

/** The address of the tracker and the credentials to use, from options and environment. */
export interface Connection {
  readonly url: string
  readonly key?: string
  /** The webhook source to sign as. */
  readonly as?: string
  readonly secret?: string
  /** The access document, as a path or JSON text, for the secrets of its sources. */
  readonly access: string
  /** The database of a tracker on this machine, a path. */
  readonly data: string
  /** Prints a line for people besides the answer, such as the source that a write was signed as. */
  readonly note: (line: string) => void
  /** Prints a line at once, for a command that does not end soon. */
  readonly print: (line: string) => void
  /** Whether the output is for programs. */
  readonly json: boolean
}

interface Request {
  readonly method?: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
}

const problemSchema = v.object({
  title: v.string(),
  detail: v.optional(v.string(), ''),
  errors: v.optional(v.array(v.object({ pointer: v.string(), detail: v.string() })), []),
})

/**
 * Sends a request to the tracker, with `key` if there is one. Throws a `Failure` if it is rejected or gets no response.
 */
export async function ask(connection: Connection, request: Request): Promise<Answered> {
  const answered = await tryToAsk(connection, request)
  const { status, json } = answered
  if (status < 400) {
    if (isAnswer(answered, request)) return answered
    throw new Failure('failed', `What answers at ${connection.url} is no tracker: its answer is not JSON.`)
  }
  const problem = v.safeParse(problemSchema, json)
  if (!problem.success) throw new Failure('refused', `The tracker answered ${status}.`, { status })
  const { title, detail, errors } = problem.output
  const faults = errors.map((fault) => `  ${fault.pointer || '/'}: ${fault.detail}`)
  // The detail may be that of the first fault.
  const isSaidBelow = errors.some((fault) => fault.detail === detail)
  const first = isSaidBelow ? `${title}:` : `${title}: ${detail}`
  throw new Failure('refused', [first, ...faults].join('\n'), json)
}

/** Whether an answer has the requested form, an object unless text or JSON Lines was requested, or has no content. */
function isAnswer({ status, json }: Answered, { headers }: Request): boolean {
  const asked = headers?.['Accept'] ?? 'application/json'
  return status === 204 || asked !== 'application/json' || (typeof json === 'object' && json !== null)
}

/** How often a command waits for the tracker to work for its address again, and the longest wait, in seconds. */
const waits = 20
const longestWait = 60

/**
 * Sends a request likewise, but returns rejections as responses. While the tracker says that this address has asked for
 * too much, it waits as long as it is told and asks again. Throws a `Failure` if the URL is none of HTTP.
 */
export async function tryToAsk(connection: Connection, request: Request): Promise<Answered> {
  for (let waited = 0; ; waited++) {
    const answered = await askOnce(connection, request)
    const seconds = Number(answered.headers.get('Retry-After') ?? NaN)
    if (answered.status !== 429 || !(seconds <= longestWait) || waited === waits) return answered
    await pass(seconds * 1_000)
  }
}

async function askOnce({ url, key }: Connection, request: Request): Promise<Answered> {
  const { method = 'GET', path, headers, body } = request
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Failure('misused', `${url} is no address of a tracker; write one like http://127.0.0.1:8787.`)
  const target = `${url.replace(/\/$/, '')}${path}`
  try {
    const response = await fetch(target, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
        ...headers,
      },
      body: body ?? null,
    })
    return { status: response.status, headers: response.headers, json: parsed(await response.text()) }
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new Failure('unreachable', `No answer from ${target} (${why}). Is the tracker running there?`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
