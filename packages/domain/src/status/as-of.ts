import type { Head } from '../ledger/head.ts'
import { inputsOf, type History } from '../ledger/history.ts'
import { clockUpTo } from '../ledger/settings.ts'
import { type Stretch, unfolded } from '../ledger/stretch.ts'
import { statementsOfReports } from '../ledger/statements.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { Instant } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import { evaluateRules } from '../timeline/cascade.ts'
import { followedTo, nothing } from '../timeline/change.ts'
import { lapse } from '../timeline/lapse.ts'
import { countingSteps } from '../timeline/counting-steps.ts'
import { type Input, orderOf } from '../timeline/input.ts'
import { genesis } from '../timeline/genesis.ts'
import { momentOf, type OrderKey } from '../time/order-key.ts'
import type { Id } from '../schema/id-record.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { differenceOf, isEmpty, patched } from '../timeline/patch.ts'
import type { Placed, Step } from '../timeline/step.ts'
import { andClaims, interestOf, type StretchInterest } from '../timeline/zones.ts'
import { replay } from '../timeline/replay.ts'
import { type Versions, versionsOf } from '../timeline/versions.ts'
import { statusOf } from './status.ts'
import type { Status, UncertainReport } from './status-json.ts'

/** Returns the reports that have the moment within their window, in order. */
export function mayHaveBeen(reports: Iterable<FiledReport>, asOf: Instant): readonly UncertainReport[] {
  return [...reports]
    .filter(
      ({ status, content: { occurred } }) =>
        status !== 'retracted' && occurred.earliest <= asOf && asOf < occurred.latest,
    )
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .flatMap(({ id, content }) => {
      const { headline, occurred } = content
      const tracks = tracksOf(content)
      return (tracks.length === 0 ? [null] : tracks).map((track) => ({
        report: id,
        headline,
        track,
        occurred: timeValueJson(occurred),
      }))
    })
}

/** Returns whether everything in the head had certainly happened by the moment, so that the head alone can answer. */
export function headAnswers({ snapshot }: Pick<Head, 'snapshot'>, asOf: Instant): boolean {
  return asOf >= snapshot.clock && asOf >= (snapshot.development ?? asOf)
}

/**
 * Returns the state of the world at `asOf`, by the given history. A report counts once its window ends; reports with
 * `asOf` within their window are listed as uncertain.
 */
export function statusAsOf(
  history: History,
  head: Pick<Head, 'scenario' | 'revision' | 'stamps' | 'settings'>,
  asOf: Instant,
  knownAt: Instant,
): Status {
  const versions = versionsOf(...history.governing)
  const { scenario, revision, stamps, settings } = head
  return statusOf(
    certainAt(wholeStand(history), clockUpTo(settings, asOf)),
    versions,
    { scenario, revision, asOf, knownAt, stamps, settings },
    statementsOfReports(history.reports.values()),
    mayHaveBeen(history.reports.values(), asOf),
  )
}

/** The whole timeline of a history. */
export function wholeStand(history: History): Stand {
  const [first] = history.governing
  if (!first) throw new Error('a history begins with a definition')
  const versions = versionsOf(...history.governing)
  const passage = { start: genesis(first), inputs: inputsOf(history), to: undefined, until: first.recorded }
  return { passages: [passage], versions, newest: null }
}

/** A part of a timeline without a gap: the snapshot before it and its inputs, in order. */
export interface Passage extends Pick<Stretch, 'start' | 'to' | 'until'> {
  readonly inputs: readonly Input[]
  /** The claims that no report before it makes; undefined if none does. */
  readonly fresh?: ReadonlySet<Id>
}

/**
 * The parts of a timeline that decide on a moment, in order. All that comes before and between them must have certainly
 * happened by then, and must not depend on anything in them that had not.
 */
export interface Stand {
  readonly passages: readonly Passage[]
  readonly versions: Versions
  /** The end of the newest occurrence between the passages; null if there is none. */
  readonly newest: Instant | null
}

/** Folds the steps of the recorded timeline that had certainly happened, and those they depend on. */
export function certainAt(stand: Stand, asOf: Instant): Snapshot {
  const { versions } = stand
  const { snapshot } = countedAt(stand, asOf)
  const evaluated = { ...snapshot, rules: evaluateRules(snapshot, versions) }
  return (lapse(evaluated, versions) ?? nothing)(evaluated)
}

/** Returns the inputs of a passage that may have begun by the moment, and all that follows from them. */
function begunIn(passage: Passage, versions: Versions, asOf: Instant) {
  const begun = passage.inputs.filter((input) => (momentOf(orderOf(input)) ?? asOf) <= asOf)
  const isLast = passage.to === undefined || (momentOf(passage.to) ?? asOf) > asOf
  const { steps, snapshot } = isLast
    ? replay(passage.start, begun, versions, asOf)
    : unfolded(passage, begun, versions)
  return { passage, begun, steps, recorded: snapshot }
}

/**
 * Folds the steps of all passages that count as of the moment; what differs at the end of one differs at the next as
 * well.
 */
function countedAt({ passages, versions, newest }: Stand, asOf: Instant) {
  const replayed = passages.map((passage) => begunIn(passage, versions, asOf))
  const [first] = replayed
  if (!first) throw new Error('a timeline has a beginning')
  const counting = countingSteps(
    replayed.flatMap(({ steps }) => steps),
    asOf,
  )
  const counts = new Set(counting)
  let snapshot = first.passage.start
  let recorded = first.passage.start
  // The claims that only reports made which do not count yet: they are new in the next one that does.
  const owed = new Set<Id>()
  for (const { passage, begun, steps, recorded: end } of replayed) {
    const start = patched(passage.start, differenceOf(undated(recorded), undated(snapshot)))
    const from =
      passage === first.passage ? start : { ...start, development: lastOf(snapshot.development, newest) }
    const own = steps.flatMap(({ step }) => (counts.has(step) ? [step] : []))
    const folded = own.reduce((before, { change }) => change(before), from)
    const isNew = (id: Id) => owed.has(id) || (passage.fresh?.has(id) ?? true)
    const claims = [...claimed(own, begun)].filter(isNew)
    for (const id of claimed(leftOf(steps, counts), begun)) if (isNew(id)) owed.add(id)
    for (const id of claims) owed.delete(id)
    snapshot = followedTo(end.clock)({ ...folded, claimsTotal: from.claimsTotal + claims.length })
    recorded = end
  }
  return { replayed, counting, counts, snapshot, recorded }
}

/** Two snapshots are compared without the newest occurrence, which only the moment decides. */
function undated(snapshot: Snapshot): Snapshot {
  return { ...snapshot, development: null }
}

function lastOf(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

/** Returns what a later part of the timeline reads if it may depend on what does not count in the passages so far. */
export function interestAsOf(
  { passages, versions }: Pick<Stand, 'passages' | 'versions'>,
  asOf: Instant,
): StretchInterest {
  const { replayed, counts, snapshot, recorded } = countedAt({ passages, versions, newest: null }, asOf)
  const [before, after] = [undated(recorded), undated(snapshot)]
  const patch = differenceOf(before, after)
  const interest = isEmpty(patch) ? 'nothing' : interestOf(patch, { before, after }, versions, new Set())
  // A claim that does not count yet may count as made by a later report.
  const isClaimed = replayed.some(({ begun, steps }) => claimed(leftOf(steps, counts), begun).size > 0)
  return isClaimed ? andClaims(interest) : interest
}

/** The steps that do not count. */
function leftOf(steps: readonly Placed[], counts: ReadonlySet<Step>): readonly Step[] {
  return steps.flatMap(({ step }) => (counts.has(step) ? [] : [step]))
}

/** Returns the places of steps that count at a moment inside their window, because a certain step depends on them. */
export function leanedOn(stand: Stand, asOf: Instant): ReadonlySet<OrderKey> {
  // A version is brought forward to the place of the report that needs it, which need not count.
  const early = countedAt(stand, asOf).counting.filter(
    ({ kind, occurred }) => kind !== 'definition' && occurred.latest > asOf,
  )
  return new Set(early.map(({ place }) => place))
}

/** The claims of the counting steps, by id; a report that does not count yet may have made one first. */
function claimed(counting: readonly Step[], inputs: readonly Input[]): ReadonlySet<Id> {
  const counts = new Set(counting.flatMap(({ kind, subject }) => (kind === 'report' ? [subject] : [])))
  const filed = inputs.flatMap((input) =>
    input.kind === 'report' && counts.has(input.filed.id) ? [input.filed] : [],
  )
  return new Set(filed.flatMap(({ content }) => (content.claims ?? []).map(({ id }) => id)))
}
