import { diffSentences, type Instant, type Sentence, type Status } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Moments } from './paths.ts'
import type { Texts } from '../text/texts.ts'

/** What is otherwise at present than at the moment shown. */
export interface Since {
  /** What has changed, in sentences. */
  readonly sentences: readonly Sentence[]
  /** How many revisions were recorded after those that the moment shown knows. */
  readonly recorded: number
  /** Whether some reports may or may not have been so by the moment shown. */
  readonly uncertain: boolean
}

/**
 * What is otherwise at present than in the status shown. One that lies ahead is held against the same moment by what is
 * known now; where that is what it shows, nothing is otherwise.
 */
export async function sinceThen(
  scenarios: Pick<Scenarios, 'status'>,
  shown: Status,
  current: Status,
  { asOf, knownAt }: Moments,
  now: Instant,
  { sentences }: Texts,
): Promise<Since> {
  const ahead = asOf !== undefined && asOf > now
  const sameKnown = ahead && knownAt === undefined
  const later = sameKnown ? shown : ahead ? await scenarios.status(shown.scenario, { asOf }) : current
  return {
    sentences: later === shown ? [] : diffSentences(shown, later, sentences),
    recorded: current.revision - shown.revision,
    uncertain: shown.uncertain.length > 0,
  }
}
