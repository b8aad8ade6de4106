import type { Instant } from '../time/instant.ts'
import { followedTo } from '../timeline/change.ts'
import { genesis } from '../timeline/genesis.ts'
import { type Replayed, replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { factsOf, type History } from './history.ts'

/**
 * The whole timeline of a history, from its first definition, with the clock followed to the moment also where nothing
 * is left that it brought about: what a check once recorded never comes up again as new.
 */
export function timelineOf(history: History, until: Instant): Replayed {
  const [first] = history.governing
  if (!first) throw new Error('a history begins with a definition')
  const replayed = replay(genesis(first), factsOf(history), versionsOf(...history.governing), until)
  return { ...replayed, snapshot: followedTo(until)(replayed.snapshot) }
}
