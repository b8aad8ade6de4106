import { DomainError } from '@tracker/domain'
import { Abandoned, whileWanted } from '@tracker/storage'
import type { Context } from 'hono'
import type { Allowance } from './deps.ts'
import type { Handler } from './handler.ts'

/** Resources whose answers always take work that grows with the story. */
const costly =
  /^\/v1\/scenarios\/[^/]+\/(?:diff|dry-run|export|verify)$|\/(?:reports|revisions)\/[^/]+\/card\.png$/

/** Parameters that ask about an earlier moment. */
const moments = ['asOf', 'knownAt']

/** Resources that a client may read whatever it has spent: none of them takes more for a longer story. */
const free = /^\/(?:health|metrics|session|favicon\.ico|robots\.txt|assets\/.*|v1\/scenarios\/[^/]+\/live)$/

/** The present status, which is small for every story. */
const status = /^\/v1\/scenarios\/[^/]+$/

/** Returns whether every request to a resource with this path, or path template, is costly. */
export function isCostlyPath(path: string): boolean {
  return costly.test(path)
}

/** Returns whether requests to a resource may be refused because the client has asked for too much work. */
export function isBounded(method: string, path: string): boolean {
  return isCostlyPath(path) || (method === 'GET' && !free.test(path))
}

interface ChargedResource {
  readonly method: string
  /** The template of its path, so that an id is never taken for a resource. */
  readonly path: string
  /** The query parameters that it reads. */
  readonly query: readonly string[]
}

/** What files a report: a late one may take much work. */
const filing = /^\/v1\/(?:webhooks\/[^/]+$|scenarios\/[^/]+\/reports)/

/** The most that one request is charged: a long verification is asked for in pieces of about a second. */
const most = 10

/** Returns the charge for work of so many pieces, of which a request has one free. */
const beyondOne = (pieces: number): number => Math.min(most, Math.max(0, pieces - 1))

/** The pieces of work that requests have taken so far: an answer may go on after its handler has returned. */
const taken = new WeakMap<Request, number>()

/** Runs work for a request and charges it, even if it fails; `paid` is the part of the charge taken in advance. */
async function charged<T>(
  request: Request,
  { begin, charge }: Allowance,
  work: () => Promise<T>,
  paid = 0,
): Promise<T> {
  const end = begin()
  try {
    return await work()
  } finally {
    const before = taken.get(request) ?? 0
    const now = before + end()
    taken.set(request, now)
    charge(request, beyondOne(now) - beyondOne(before) - paid)
  }
}

/** The status in the log for a request whose client has left, as nginx has it. */
const clientGone = 499

/**
 * Wraps the handler so that its work is charged to the client: that of a costly read as one piece at least, that of
 * another read or of a report only beyond the first piece, and never as more than ten. A read waits for its turn, is
 * refused with `too-many-requests` and the seconds to wait if the allowance is used up, and stops if its client leaves.
 * A write is never refused: only its result shows whether it was late.
 */
export function charging(
  handler: Handler,
  { method, path, query }: ChargedResource,
  allowance: Allowance,
): Handler {
  const handled: (context: Context) => Promise<Response> = async (context) => handler(context)
  if (!isBounded(method, path)) {
    if (!filing.test(path)) return handler
    return (context) => charged(context.req.raw, allowance, () => handled(context))
  }
  const dated = moments.filter((name) => query.includes(name))
  return async (context) => {
    const { req } = context
    if (method === 'GET' && status.test(path) && !req.url.includes('?')) return handler(context)
    const costs = isCostlyPath(path) || dated.some((name) => req.query(name) !== undefined)
    admit(req.raw, allowance)
    try {
      return await whileWanted(req.raw.signal, async () => {
        await allowance.turn()
        return charged(req.raw, allowance, () => handled(context), costs ? 0 : 1)
      })
    } catch (error) {
      if (error instanceof Abandoned) return new Response(null, { status: clientGone })
      throw error
    }
  }
}

/** Runs a piece of work on an answer that is being sent: charges it like its handler, stops if the client leaves. */
export function chargedPiece<T>(
  request: Request,
  allowance: Allowance | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return allowance ? whileWanted(request.signal, () => charged(request, allowance, work)) : work()
}

/** Takes one piece of work in advance. */
function admit(request: Request, { take }: Allowance): void {
  const wait = take(request)
  if (wait === undefined) return
  const retryAfter = Math.ceil(wait / 1000)
  const detail = `this address has asked for much work; ask again in ${retryAfter} s`
  throw new DomainError('too-many-requests', detail, { retryAfter })
}
