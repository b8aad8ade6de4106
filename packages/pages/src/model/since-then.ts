import { diffSentences, type Instant, type Sentence, type SentenceWords, type Status } from '@tracker/domain'
import { type Scenarios, versionsBetween } from '@tracker/storage'
import type { Moments } from './paths.ts'

/** The difference between the moment shown and the present. */
export interface Since {
  /** The changes, in sentences. */
  readonly sentences: readonly Sentence[]
  /** The number of revisions recorded since. */
  readonly recorded: number
  /** Whether some reports may or may not have happened by the moment shown. */
  readonly uncertain: boolean
}

/**
 * Compares the status shown with the present one. A future status is compared with the same moment as known now; there
 * is no difference if that is the status shown.
 */
export async function sinceThen(
  scenarios: Pick<Scenarios, 'status' | 'definition'>,
  shown: Status,
  current: Status,
  { asOf, knownAt }: Moments,
  now: Instant,
  words: SentenceWords,
): Promise<Since> {
  const ahead = asOf !== undefined && asOf > now
  const sameKnown = ahead && knownAt === undefined
  const later = sameKnown ? shown : ahead ? await scenarios.status(shown.scenario, { asOf }) : current
  const told = async () => diffSentences(shown, later, words, await versionsBetween(scenarios, shown, later))
  return {
    sentences: later === shown ? [] : await told(),
    recorded: current.revision - shown.revision,
    uncertain: shown.uncertain.length > 0,
  }
}
