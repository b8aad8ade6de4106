import { diffSentences, type Revision, type Sentence, type SentenceWords, type Status } from '@tracker/domain'
import { type Scenarios, versionsBetween } from '@tracker/storage'

/** The status that a revision left, and its changes in sentences. */
interface RevisionDifference {
  readonly after: Status
  readonly sentences: readonly Sentence[]
}

/**
 * Reads the status that a revision left and describes its changes; none for the first revision. That it corrected a
 * report is left out, since its page says of which one.
 */
export async function revisionDifference(
  scenarios: Pick<Scenarios, 'revision' | 'status' | 'definition'>,
  { scenario, revision, recorded }: Pick<Revision, 'scenario' | 'revision' | 'recorded'>,
  words: SentenceWords,
): Promise<RevisionDifference> {
  const statusAt = (moment: string) => scenarios.status(scenario, { knownAt: Date.parse(moment) })
  const former = async () => statusAt((await scenarios.revision(scenario, revision - 1)).recorded)
  const [before, after] = await Promise.all([revision > 1 ? former() : undefined, statusAt(recorded)])
  if (before === undefined) return { after, sentences: [] }
  const { lastCorrection } = after.stamps
  const then = { ...before, stamps: { ...before.stamps, lastCorrection } }
  return {
    after,
    sentences: diffSentences(then, after, words, await versionsBetween(scenarios, before, after)),
  }
}
