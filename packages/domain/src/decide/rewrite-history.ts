import type { Definition } from '../definition/definition.ts'
import type { Head } from '../ledger/head.ts'
import type { History, Recording } from '../ledger/history.ts'
import { type TransitionJson, transitionJson } from '../ledger/json.ts'
import type { Entry } from '../ledger/revision.ts'
import { lookup } from '../lookup.ts'
import type { Author } from '../report/filed-report.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { type HistoryItem, historyItems } from '../ledger/history-item.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Decision } from './decision.ts'
import { isExcerpt, isMissing, type Missing } from './excerpt.ts'
import { statesOf } from './effects.ts'
import { keepGrounds, mayLoseGrounds } from './keep-grounds.ts'
import { type HistoryChange, recomputeTimeline } from './recompute-timeline.ts'
import type { Placed } from '../timeline/step.ts'
import { conflict, refuseYielding, unreviewed } from './refusals.ts'
import { refusePassedContests } from './refuse-passed-contests.ts'
import { refuseUnmet } from './refuse-unmet.ts'

function bare({ revision: _revision, recorded: _recorded, ...item }: HistoryItem): string {
  return JSON.stringify(item)
}

/** The items that changed. Recorded clock effects that no longer hold stay, marked as superseded. */
function changes(
  before: ReadonlyMap<OrderKey, HistoryItem>,
  after: ReadonlyMap<OrderKey, HistoryItem>,
): ReadonlyMap<OrderKey, HistoryItem | null> {
  const changed = new Map<OrderKey, HistoryItem | null>()
  for (const [place, item] of after) {
    const old = before.get(place)
    if (!old || bare(old) !== bare(item)) changed.set(place, item)
  }
  for (const [place, item] of before) {
    if (after.has(place)) continue
    const ranFrom = item.kind !== 'report' && item.revision !== null
    changed.set(place, ranFrom ? { ...item, status: 'superseded' } : null)
  }
  return changed
}

/**
 * Recomputes the timeline after a late or amending write and returns the differences, or names the part of the history
 * that it still needs. Clock and rule effects that no longer hold yield. Throws `history-conflict` and names the report
 * if a standing report would become impossible, or contest what comes after it; the writer's own refusal if the new
 * report is impossible; `forbidden` if an editor would take a track into a state that needs a reviewer.
 */
export function rewriteHistory(
  head: Head,
  change: HistoryChange,
  entry: Entry,
  by: Author,
  now: Recording,
): Decision | Missing {
  const { before, after } = change
  const written = 'report' in entry ? entry.report : undefined
  const recomputed = recomputeTimeline(head, change, written)
  if (isMissing(recomputed)) return recomputed
  const { old, anew, fault, snapshot, has, rewritten } = recomputed
  if (fault) throw conflict(fault, written, old)
  refuseYielding(anew, written)
  refuseUnmet(anew, after.reports.get(written ?? ''), {
    steps: old,
    filed: before.reports.get(written ?? ''),
  })
  refusePassedContests(old, anew, change, written ?? '')
  if (rewritten && mayLoseGrounds(old, anew, change, written)) return { missing: 'whole' }
  keepGrounds(old, anew, change, written)
  if (by.authority === 'editor') keepReviewed(old, anew, definitionIn(after, head))
  const affected = (history: History) => ({
    ...history,
    reports: new Map([...history.reports].filter(([, { place }]) => has(place))),
  })
  const oldItems = historyItems(old, affected(before), now)
  const history = changes(oldItems, historyItems(anew, affected(after), now))
  const pending = [
    ...head.pending.filter(({ place }) => !has(place)),
    ...clockEffects(anew).filter(({ place }) => !after.brought.has(place)),
  ].toSorted((a, b) => (a.place < b.place ? -1 : 1))
  const waiting = new Set(head.pending.map(({ place }) => place))
  const yet = new Set(pending.map(({ place }) => place))
  const changed = [...history.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const recorded = changed.filter(([place]) => !yet.has(place))
  const replaced = recorded.flatMap(([place, item]) => {
    const was = waiting.has(place) ? undefined : oldItems.get(place)
    const still = item?.status === 'superseded' ? [] : (item?.transitions ?? [])
    return difference(was?.transitions ?? [], still).map((transition) => ({ place, transition }))
  })
  const gained = recorded.flatMap(([place, item]) => {
    const is = item?.status === 'superseded' ? [] : (item?.transitions ?? [])
    const was = oldItems.get(place)?.transitions ?? []
    return difference(is, was).map((transition) => ({ place, transition }))
  })
  return {
    entry,
    effects: {
      transitions: inPlace(migrations(anew, old), gained),
      superseded: inPlace(migrations(old, anew), replaced),
      proposals: recorded.flatMap(([place, item]) =>
        item && item.status !== 'superseded'
          ? difference(item.proposals, oldItems.get(place)?.proposals ?? [])
          : [],
      ),
      states: statesOf(snapshot, pending),
    },
    snapshot,
    pending,
    history,
    backfilled: false,
    follows: false,
    ...(rewritten ? { rewritten } : {}),
  }
}

interface PlacedTransition {
  readonly place: OrderKey
  readonly transition: TransitionJson
}

/** The transitions that a version of the definition makes in some steps but not in the others; no item lists them. */
function migrations(some: readonly Placed[], others: readonly Placed[]): readonly PlacedTransition[] {
  const made = (steps: readonly Placed[]) =>
    steps.flatMap(({ step: { kind, place, transitions } }) =>
      kind === 'definition' ? transitions.map((one) => ({ place, transition: transitionJson(one) })) : [],
    )
  const known = new Set(made(others).map(({ transition }) => JSON.stringify(transition)))
  return made(some).filter(({ transition }) => !known.has(JSON.stringify(transition)))
}

/** Transitions in the order of occurrence; at one place, those of a version come before those of its report. */
function inPlace(
  migrating: readonly PlacedTransition[],
  others: readonly PlacedTransition[],
): readonly TransitionJson[] {
  return [...migrating, ...others]
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ transition }) => transition)
}

/** The definition in force. */
function definitionIn(history: History, { snapshot }: Head): Definition | undefined {
  if (isExcerpt(history)) return history.versions.get(snapshot.version)?.definition
  return history.governing.at(-1)?.definition
}

/** Throws `forbidden` if a report would newly enter, without a reviewer, a state that needs one. */
function keepReviewed(
  old: readonly Placed[],
  anew: readonly Placed[],
  definition: Definition | undefined,
): void {
  const entries = (steps: readonly Placed[]) =>
    steps.flatMap(({ step }) =>
      step.kind === 'report'
        ? step.transitions.map((transition) => ({ transition, report: step.subject }))
        : [],
    )
  const name = ({ transition: { track, to }, report }: ReturnType<typeof entries>[number]) =>
    JSON.stringify([report, track, to])
  const known = new Set(entries(old).map(name))
  for (const entry of entries(anew)) {
    const { track, to } = entry.transition
    const state = lookup(lookup(definition?.tracks, track)?.states, to)
    if (state?.confirm === 'reviewer' && !known.has(name(entry))) throw unreviewed(entry.transition)
  }
}

/** The steps that the others do not contain unchanged; one with another date counts as new. */
function difference<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others.map((one) => JSON.stringify(one)))
  return some.filter((one) => !known.has(JSON.stringify(one)))
}
