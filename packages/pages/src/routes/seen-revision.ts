import type { Status } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Context } from 'hono'
import { sinceForm } from '../model/known-values.ts'
import type { SeenRevision } from '../model/fresh-news.ts'

/** Returns the revision that a reader has seen, from `since` of the query; undefined if there is no such revision. */
export async function seenRevision(
  c: Context,
  { revision }: Pick<Scenarios, 'revision'>,
  { scenario, revision: newest }: Pick<Status, 'scenario' | 'revision'>,
): Promise<SeenRevision | undefined> {
  const asked = c.req.query('since')?.trim() ?? ''
  const since = Number(asked)
  if (!sinceForm.test(asked) || since > newest) return undefined
  const { recorded } = await revision(scenario, since)
  return { revision: since, recorded }
}
