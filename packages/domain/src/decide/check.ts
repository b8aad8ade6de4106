import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { type Instant, recordedText } from '../time/instant.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { replay } from '../timeline/replay.ts'
import { nextTick } from '../timeline/clock.ts'
import { clockEffectItem } from '../ledger/history-item.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { versionsOf } from '../timeline/versions.ts'
import type { Decision } from './decision.ts'
import { statesOf } from './effects.ts'

/** The most clock effects that one revision of a check records; further revisions record the rest. */
const atOnce = 40

/**
 * Records every clock effect that is certain by `recorded`, each dated at the moment it was due. Returns undefined if
 * there is nothing to record: any number of checks have the effect of one.
 */
export function check(head: Head, governing: DefinitionVersion, recorded: Instant): Decision | undefined {
  if (head.settings.archived) return undefined
  const waiting = head.pending.length
  const most = Math.max(0, atOnce - waiting)
  const { steps, snapshot } = replay(head.snapshot, [], versionsOf(governing), recorded, most)
  const all = [...head.pending, ...clockEffects(steps)]
  if (all.length === 0) return undefined
  const recordable = all.slice(0, atOnce)
  const brought = recordable.map(({ leaves: _leaves, headline: _headline, ...effect }) => effect)
  const pending = all.slice(atOnce)
  const recording = { revision: head.revision + 1, recorded: recordedText(recorded) }
  return {
    entry: { kind: 'check', brought },
    effects: {
      transitions: brought.flatMap(({ transitions }) => transitions),
      superseded: [],
      proposals: brought.flatMap(({ proposals }) => proposals),
      states: statesOf(snapshot, pending),
    },
    snapshot,
    pending,
    history: new Map([
      ...recordable.map((one) => [one.place, clockEffectItem(one, recording)] as const),
      // Pending effects are in the history already.
      ...all
        .slice(Math.max(atOnce, waiting))
        .map((one) => [one.place, clockEffectItem(one, undefined)] as const),
    ]),
    backfilled: false,
    follows: true,
  }
}

/**
 * Returns when a check next has something to record: `recorded` itself if effects are pending, undefined if none will
 * come, as in an archived scenario.
 */
export function nextDue(
  head: Pick<Head, 'pending' | 'recorded' | 'settings' | 'snapshot'>,
  governing: DefinitionVersion,
): Instant | undefined {
  if (head.settings.archived) return undefined
  if (head.pending.length > 0) return head.recorded
  const versions = versionsOf(governing)
  let snapshot: Snapshot = head.snapshot
  for (;;) {
    const tick = nextTick(snapshot, versions)
    if (!tick) return undefined
    const replayed = replay(snapshot, [], versions, tick.moment, 1)
    if (clockEffects(replayed.steps).length > 0) return tick.moment
    snapshot = replayed.snapshot
  }
}

/**
 * Whether more is due by `recorded` than a decision of the check holds. What becomes due in the millisecond after, in
 * which the next revision would be recorded, is left to a later check: the clock has not reached it.
 */
export function leavesMore(
  decision: Decision,
  { settings }: Pick<Head, 'settings'>,
  governing: DefinitionVersion,
  recorded: Instant,
): boolean {
  const next = nextDue({ ...decision, recorded, settings }, governing)
  return next !== undefined && next <= recorded
}
