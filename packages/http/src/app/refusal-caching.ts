import type { ErrorCode } from '@tracker/domain'
import type { Context } from 'hono'
import { caching } from './respond.ts'

/** The refusals of reads that made-up addresses get, however often they are asked for. */
const shared: readonly ErrorCode[] = ['cursor-invalid', 'not-found', 'query-invalid']

/**
 * Returns the Cache-Control of a refusal. What a made-up address gets is kept by shared caches for a moment, so that it
 * does not reach the table each time; an outage, or a refusal of a write or a reader, is not.
 */
export function refusalCaching({ req }: Context, code: ErrorCode): string {
  const reads = req.method === 'GET' || req.method === 'HEAD'
  return reads && shared.includes(code) ? caching.refused : 'no-store'
}
