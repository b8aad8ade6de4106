import { type DeadlineAction, deadlineActions } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { momentOf } from '../time/order-key.ts'
import { atInstant } from '../time/time-value.ts'
import { fireRule } from './cascade.ts'
import { expectationBehind, reviewTime, turnsOfDeadline } from './deadlines.ts'
import { type GovernedTrack, governedTrack } from './governed-track.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'
import { deadlineStep, markStep, reviewStep, type TickStep } from './tick-step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** At one moment the order is: marks, proposals, transitions, then rules of a new version. */
export const ranks = ['mark', 'propose', 'apply', 'rule'] as const

/** An effect of the clock, not yet ordered among those due at the same moment. */
export interface Due {
  readonly moment: Instant
  /** The name that a rule made true by it uses for it. */
  readonly name: string
  readonly rank: (typeof ranks)[number]
  /** Its position in the definition among those of its rank on its track. */
  readonly at: number
  readonly step: TickStep
}

/** How the clock carries out each action of a deadline. */
const carriedOut = {
  moves: { rank: 'apply', propose: false },
  proposes: { rank: 'propose', propose: true },
} as const satisfies Record<DeadlineAction, Pick<Due, 'rank'> & { readonly propose: boolean }>

function compact(moment: Instant): string {
  return instantText(moment).replace(/[-:]/g, '')
}

/** A key that is unique to one clock effect, also among those of one moment. */
function nameOf(...parts: readonly string[]): string {
  return parts.join('.')
}

function deadlinesDue(track: GovernedTrack, watched: ReadonlySet<string>): readonly Due[] {
  const { id, now, state } = track
  return Object.entries(state.deadlines ?? {}).flatMap(([name, deadline], at): readonly Due[] => {
    const { event, policy } = deadline
    const mark = lookup(now.deadlineMarks, name)
    const turns = mark === 'acted' ? undefined : turnsOfDeadline(name, deadline, now)
    if (!turns) return []
    const { possibly, passed } = turns
    const named = (moment: Instant) => ({ moment, name: nameOf(id, now.state, name, compact(moment)), at })
    if (mark !== 'passed' && watched.has(`${id}/${name}`)) {
      const may = mark === undefined && possibly !== passed?.latest
      const next = may ? 'possibly-passed' : 'passed'
      const occurred = may ? atInstant(possibly) : passed
      if (!occurred) return []
      return [{ ...named(occurred.latest), rank: 'mark', step: markStep(id, name, next, occurred) }]
    }
    const action = deadlineActions[policy]
    if (event === undefined || action === null || !passed) return []
    const { rank, propose } = carriedOut[action]
    const due = named(passed.latest)
    const expectation = expectationBehind(name, deadline, now)
    const about = { deadline: name, expectation, event, propose, name: due.name }
    const step = deadlineStep(track, about, passed)
    return [{ ...due, rank, step }]
  })
}

function reviewsDue(track: GovernedTrack): readonly Due[] {
  const occurred = track.now.reviewed ? undefined : reviewTime(track)
  if (!occurred) return []
  const { id } = track
  const { latest: moment } = occurred
  const at = Object.keys(track.state.deadlines ?? {}).length
  return [
    {
      moment,
      name: nameOf(id, 'review', compact(moment)),
      rank: 'mark',
      at,
      step: reviewStep(track, occurred),
    },
  ]
}

/** Rules that are true from the start fire once the definition that has them is recorded. */
export function rulesDue(snapshot: Snapshot, versions: Versions): readonly Due[] {
  const { version, rulesFrom: moment } = snapshot
  const name = `definition-${version}`
  return Object.entries(definitionOf(versions, snapshot).rules ?? {}).flatMap(([id, rule], at) => {
    const now = lookup(snapshot.rules, id)
    if (now?.value !== 'true' || now.fired) return []
    const step: TickStep = (place) => {
      const occurred = atInstant(momentOf(place) ?? moment)
      return fireRule(snapshot, versions, id, rule, { place, occurred, name })
    }
    return [{ moment, name, rank: 'rule', at, step } as const]
  })
}

const known = new WeakMap<
  TrackSnapshot,
  { readonly watched: ReadonlySet<string>; readonly due: readonly Due[] }
>()

/** Returns the effects due on a track, cached as long as the track does not change. */
export function dueOnTrack(
  id: Id,
  now: TrackSnapshot,
  versions: Versions,
  watched: ReadonlySet<string>,
): readonly Due[] {
  const before = known.get(now)
  if (before?.watched === watched) return before.due
  const track = governedTrack(id, now, versions)
  const due = [...deadlinesDue(track, watched), ...reviewsDue(track)]
  known.set(now, { watched, due })
  return due
}
