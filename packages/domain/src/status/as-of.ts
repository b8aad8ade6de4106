import type { Head } from '../ledger/head.ts'
import { factsOf, type History } from '../ledger/history.ts'
import { clockUpTo } from '../ledger/settings.ts'
import { statementsOfReports } from '../ledger/statements.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { Instant } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import { settledRules } from '../timeline/cascade.ts'
import { nothing } from '../timeline/change.ts'
import { lapse } from '../timeline/lapse.ts'
import { countingSteps } from '../timeline/counting-steps.ts'
import { type Fact, orderOf } from '../timeline/fact.ts'
import { genesis } from '../timeline/genesis.ts'
import { momentOf, type OrderKey } from '../time/order-key.ts'
import type { Id } from '../schema/id-record.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Step } from '../timeline/step.ts'
import { replay } from '../timeline/replay.ts'
import { type Versions, versionsOf } from '../timeline/versions.ts'
import { statusOf } from './status.ts'
import type { Status, UncertainReport } from './status-json.ts'

/** The reports that have the moment within their window, in order. */
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

/** Whether everything in the head had certainly happened by the moment, so that the head alone can answer. */
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
  const [first] = history.governing
  if (!first) throw new Error('a history begins with a definition')
  const whole = { start: genesis(first), facts: factsOf(history), versions }
  return statusOf(
    certainAt(whole, clockUpTo(settings, asOf)),
    versions,
    { scenario, revision, asOf, knownAt, stamps, settings },
    statementsOfReports(history.reports.values()),
    mayHaveBeen(history.reports.values(), asOf),
  )
}

/** Facts in order of occurrence, and the snapshot before them. */
export interface Stand {
  readonly start: Snapshot
  readonly facts: readonly Fact[]
  readonly versions: Versions
  /** The claims that no report before the facts makes; undefined if none does. */
  readonly fresh?: ReadonlySet<Id>
}

/**
 * Folds the steps of the recorded timeline that had certainly happened, and those they depend on. All that comes before
 * the facts must have certainly happened by then.
 */
export function certainAt({ start, facts, versions, fresh }: Stand, asOf: Instant): Snapshot {
  const { begun, counting } = countedAt({ start, facts, versions }, asOf)
  const folded = counting.reduce((snapshot, { change }) => change(snapshot), start)
  const claims = [...claimed(counting, begun)].filter((id) => fresh?.has(id) ?? true)
  const claimsTotal = start.claimsTotal + claims.length
  const settled = { ...folded, claimsTotal, rules: settledRules(folded, versions) }
  return (lapse(settled, versions) ?? nothing)(settled)
}

/** Returns the facts that may have begun by the moment, and the steps that count as of it. */
function countedAt({ start, facts, versions }: Omit<Stand, 'fresh'>, asOf: Instant) {
  const begun = facts.filter((fact) => (momentOf(orderOf(fact)) ?? asOf) <= asOf)
  const { steps } = replay(start, begun, versions, asOf)
  return { begun, counting: countingSteps(steps, asOf) }
}

/** Returns the places of steps that count at a moment inside their window, because a certain step depends on them. */
export function leanedOn(stand: Omit<Stand, 'fresh'>, asOf: Instant): ReadonlySet<OrderKey> {
  // A version is brought forward to the place of the report that needs it, which need not count.
  const early = countedAt(stand, asOf).counting.filter(
    ({ kind, occurred }) => kind !== 'definition' && occurred.latest > asOf,
  )
  return new Set(early.map(({ place }) => place))
}

/** The claims of the counting steps, by id; a report that does not count yet may have made one first. */
function claimed(counting: readonly Step[], facts: readonly Fact[]): ReadonlySet<Id> {
  const counts = new Set(counting.flatMap(({ kind, subject }) => (kind === 'report' ? [subject] : [])))
  const filed = facts.flatMap((fact) =>
    fact.kind === 'report' && counts.has(fact.filed.id) ? [fact.filed] : [],
  )
  return new Set(filed.flatMap(({ content }) => (content.claims ?? []).map(({ id }) => id)))
}
