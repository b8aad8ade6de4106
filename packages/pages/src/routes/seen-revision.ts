import type { Status } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Context } from 'hono'
import { naturalNumber } from '@tracker/http'
import type { SeenRevision } from '../model/fresh-news.ts'

/** Returns the revision that a reader has seen, from `since` of the query; undefined if there is no such revision. */
export async function seenRevision(
  c: Context,
  { revision }: Pick<Scenarios, 'revision'>,
  { scenario, revision: newest }: Pick<Status, 'scenario' | 'revision'>,
): Promise<SeenRevision | undefined> {
  const since = naturalNumber(c.req.query('since') ?? '')
  if (since === undefined || since > newest) return undefined
  const { recorded } = await revision(scenario, since)
  return { revision: since, recorded }
}
