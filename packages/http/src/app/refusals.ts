import { DomainError } from '@tracker/domain'
import { Abandoned, Unavailable } from '@tracker/storage'
import type { Context, Hono } from 'hono'
import { misreadPath } from '../encoding/misread-path.ts'
import { problemResponse } from '../problem/problem.ts'
import { common, complete } from './complete.ts'
import type { Deps } from './deps.ts'
import { refusalCaching } from './refusal-caching.ts'
import type { Handler } from './handler.ts'

/**
 * Converts anything thrown to a domain error, which is counted. Outages, defects and damage are logged. Throws
 * Abandoned again, since nobody is there to be refused.
 */
export function refusal(error: unknown, { log, observe }: Pick<Deps, 'log' | 'observe'>): DomainError {
  if (error instanceof Abandoned) throw error
  const refused = domainError(error, log)
  observe?.('refusals', { reason: refused.code })
  return refused
}

function domainError(error: unknown, log: Deps['log']): DomainError {
  if (error instanceof DomainError) {
    if (error.code === 'damaged')
      log?.({ level: 'error', message: 'stored data is damaged', error: error.message })
    return error
  }
  if (error instanceof Unavailable) {
    log?.({
      level: 'error',
      message: 'the table cannot serve',
      error: String(error),
      cause: String(error.cause),
    })
    return new DomainError(
      'unavailable',
      `the database cannot serve right now (${error.message}); repeat the request with the same id`,
    )
  }
  log?.({
    level: 'error',
    message: 'a defect',
    error: error instanceof Error ? (error.stack ?? '') : String(error),
  })
  return new DomainError('internal', 'something went wrong here, and it is not your fault')
}

/** Answers `not-found` for a path that nothing serves. */
export function noSuchPath(context: Context, deps: Pick<Deps, 'base' | 'log' | 'observe'>): Response {
  const error = new DomainError('not-found', `there is nothing at ${context.req.path}`)
  return problemOf(context, refusal(error, deps), deps)
}

/**
 * Answers `not-found` if URL parsers would make another path of the one that was sent, which a `Request` no longer
 * shows; undefined otherwise. `target` is the path as it arrived, with or without a query.
 */
export function refusedTarget(
  target: string,
  deps: Pick<Deps, 'base' | 'log' | 'observe'>,
): Response | undefined {
  const detail = misreadPath(target.split('?', 1)[0] ?? '')
  if (detail === undefined) return undefined
  const error = refusal(new DomainError('not-found', detail), deps)
  return problemResponse(error, { base: deps.base, headers: common })
}

function problemOf(context: Context, error: DomainError, { base }: Pick<Deps, 'base'>): Response {
  const caching = { 'Cache-Control': refusalCaching(context, error.code) }
  // The place that is refused may be in this header.
  const headers = error.code === 'cursor-invalid' ? { ...caching, Vary: 'Last-Event-ID' } : caching
  return problemResponse(error, { base, headers })
}

/** Answers refusals for people. */
export interface RefusalPages {
  /** Answers a path that nothing serves. */
  readonly missing: Handler
  /** Returns the page for an error that no page has answered itself; undefined if the client is a program. */
  readonly refused: (context: Context, error: DomainError) => Promise<Response | undefined>
}

/** Answers every error, and unknown paths, with problem details or the pages for people. */
export function answerRefusals(
  app: Hono,
  deps: Pick<Deps, 'base' | 'log' | 'observe'>,
  pages: RefusalPages = { missing: (context) => noSuchPath(context, deps), refused: async () => undefined },
): void {
  app.onError(async (thrown, context) => {
    const error = refusal(thrown, deps)
    return complete(context, (await pages.refused(context, error)) ?? problemOf(context, error, deps))
  })
  app.notFound(async (context) => complete(context, await pages.missing(context)))
}
