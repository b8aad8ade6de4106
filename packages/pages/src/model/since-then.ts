import { diffSentences, type Instant, type Sentence, type Status } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Moments } from './paths.ts'
import type { Telling } from './item-headline.ts'

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
  scenarios: Pick<Scenarios, 'status'>,
  shown: Status,
  current: Status,
  { asOf, knownAt }: Moments,
  now: Instant,
  { names, texts: { sentences } }: Telling,
): Promise<Since> {
  const ahead = asOf !== undefined && asOf > now
  const sameKnown = ahead && knownAt === undefined
  const later = sameKnown ? shown : ahead ? await scenarios.status(shown.scenario, { asOf }) : current
  return {
    sentences: later === shown ? [] : diffSentences(shown, later, sentences, names.event),
    recorded: current.revision - shown.revision,
    uncertain: shown.uncertain.length > 0,
  }
}
