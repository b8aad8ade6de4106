import type { Head } from '../ledger/head.ts'
import { factsOf, type History } from '../ledger/history.ts'
import type { Filed } from '../report/filed.ts'
import type { Instant } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import { orderOf } from '../timeline/fact.ts'
import { genesis } from '../timeline/genesis.ts'
import { momentOf } from '../timeline/place.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { unfold } from '../timeline/unfold.ts'
import { versionsOf } from '../timeline/versions.ts'
import { statusOf } from './status.ts'
import type { Status, UncertainReport } from './status-json.ts'

function mayHaveBeen(reports: Iterable<Filed>, asOf: Instant): readonly UncertainReport[] {
  return [...reports]
    .filter(
      ({ status, content: { occurred } }) =>
        status !== 'retracted' && occurred.earliest <= asOf && asOf < occurred.latest,
    )
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ id, content }) => ({
      report: id,
      track: content.track ?? null,
      occurred: timeValueJson(content.occurred),
    }))
}

/** Whether all that the head has seen had certainly happened by the moment, so that the head alone can answer. */
export function headAnswers({ snapshot }: Pick<Head, 'snapshot'>, asOf: Instant): boolean {
  return asOf >= snapshot.clock && asOf >= (snapshot.development ?? asOf)
}

/**
 * What was so in the world at `asOf`, by what the history knows. A report counts when its window ends by then; those
 * that have `asOf` within their window are listed as uncertain. The timeline is worked out with all that had begun by
 * then, so that a report that counts never stands on one that did not come before it.
 */
export function statusAsOf(
  history: History,
  head: Pick<Head, 'scenario' | 'revision' | 'stamps'>,
  asOf: Instant,
  knownAt: Instant,
): Status {
  const { governing, reports } = history
  const [first] = governing
  if (!first) throw new Error('a history begins with a definition')
  const versions = versionsOf(...governing)
  const begun = factsOf(history).filter((fact) => (momentOf(orderOf(fact)) ?? asOf) <= asOf)
  const start = genesis(first)
  const { steps } = unfold(start, begun, versions, asOf)
  const certain = steps.reduce<Snapshot>(
    (snapshot, { step }) =>
      counts(step.occurred.latest, step.kind, asOf) ? step.change(snapshot) : snapshot,
    start,
  )
  const { scenario, revision, stamps } = head
  return statusOf(
    certain,
    versions,
    { scenario, revision, asOf, knownAt, stamps },
    mayHaveBeen(reports.values(), asOf),
  )
}

/** A version takes over where it says, whenever it was recorded; all else counts once it has certainly happened. */
function counts(latest: Instant, kind: string, asOf: Instant): boolean {
  return kind === 'definition' || latest <= asOf
}
