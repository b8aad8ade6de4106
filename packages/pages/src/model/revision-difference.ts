import { diffSentences, type Revision, type Sentence } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Telling } from './item-headline.ts'

/** Describes the changes of a revision to the status in sentences; none for the first revision. */
export async function revisionDifference(
  scenarios: Pick<Scenarios, 'revision' | 'status'>,
  { scenario, revision, recorded }: Pick<Revision, 'scenario' | 'revision' | 'recorded'>,
  { names, texts: { sentences } }: Telling,
): Promise<readonly Sentence[]> {
  if (revision <= 1) return []
  const before = await scenarios.revision(scenario, revision - 1)
  const [then, now] = await Promise.all(
    [before.recorded, recorded].map((at) => scenarios.status(scenario, { knownAt: Date.parse(at) })),
  )
  return then && now ? diffSentences(then, now, sentences, names.event) : []
}
