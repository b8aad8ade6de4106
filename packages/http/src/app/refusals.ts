import { DomainError } from '@tracker/domain'
import { Abandoned, Unavailable } from '@tracker/storage'
import type { Context, Hono } from 'hono'
import { problemResponse } from '../problem/problem.ts'
import { complete } from './complete.ts'
import type { Deps } from './deps.ts'
import { refusalCaching } from './refusal-caching.ts'
import type { Handler } from './handler.ts'

/**
 * Converts anything thrown to a domain error, which is counted. Outages, defects and damage are logged. Throws Abandoned
 * again, since nobody is there to be refused.
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
  return answered(context, new DomainError('not-found', `there is nothing at ${context.req.path}`), deps)
}

function answered(context: Context, thrown: unknown, deps: Pick<Deps, 'base' | 'log' | 'observe'>): Response {
  const error = refusal(thrown, deps)
  const headers = { 'Cache-Control': refusalCaching(context, error.code) }
  return problemResponse(error, { base: deps.base, headers })
}

/** Answers every error with problem details, and unknown paths too unless `missing` answers them. */
export function answerRefusals(
  app: Hono,
  deps: Pick<Deps, 'base' | 'log' | 'observe'>,
  missing: Handler = (context) => noSuchPath(context, deps),
): void {
  app.onError((error, context) => complete(context, answered(context, error, deps)))
  app.notFound(async (context) => complete(context, await missing(context)))
}
