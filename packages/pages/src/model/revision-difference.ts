import { diffSentences, type Revision, type Sentence, type SentenceWords } from '@tracker/domain'
import { type Scenarios, titlesBetween } from '@tracker/storage'

/** Describes the changes of a revision to the status in sentences; none for the first revision. */
export async function revisionDifference(
  scenarios: Pick<Scenarios, 'revision' | 'status' | 'definition'>,
  { scenario, revision, recorded }: Pick<Revision, 'scenario' | 'revision' | 'recorded'>,
  words: SentenceWords,
): Promise<readonly Sentence[]> {
  if (revision <= 1) return []
  const before = await scenarios.revision(scenario, revision - 1)
  const [then, now] = await Promise.all(
    [before.recorded, recorded].map((at) => scenarios.status(scenario, { knownAt: Date.parse(at) })),
  )
  return then && now ? diffSentences(then, now, words, await titlesBetween(scenarios, then, now)) : []
}
