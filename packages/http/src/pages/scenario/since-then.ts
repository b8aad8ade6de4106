import { diffSentences, type Instant, type Status } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { Since } from '../components/time-machine.tsx'
import type { Moments } from '../paths.ts'
import type { Texts } from '../texts/texts.ts'

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
