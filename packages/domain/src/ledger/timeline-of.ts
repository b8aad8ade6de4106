import type { Instant } from '../time/instant.ts'
import { followedTo } from '../timeline/change.ts'
import { genesis } from '../timeline/genesis.ts'
import { type Replayed, replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { inputsOf, type History } from './history.ts'

/**
 * Returns the whole timeline of a history from its first definition. It follows the clock even if no unrecorded effect
 * is left, so a recorded effect is never reported as new.
 */
export function timelineOf(history: History, until: Instant): Replayed {
  const [first] = history.governing
  if (!first) throw new Error('a history begins with a definition')
  const replayed = replay(genesis(first), inputsOf(history), versionsOf(...history.governing), until)
  return { ...replayed, snapshot: followedTo(until)(replayed.snapshot) }
}
