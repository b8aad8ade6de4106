import {
  differenceOf,
  type Fact,
  factsOf,
  factsWithin,
  gather,
  genesis,
  type Head,
  isEmpty,
  isWithin,
  orderOf,
  type Revision,
  type Snapshot,
  unfolded,
  versionsOf,
} from '@tracker/domain'
import type { StoredSegments } from '../items/contents.ts'
import type { NodeName } from '../items/keys.ts'
import { freshIn } from './build.ts'
import { loadStretch, type StretchContext } from './stretches.ts'
import { segmentTree } from './tree.ts'

/**
 * A stored stretch that does not follow from the ledger: the place after which it begins, its node, and the difference.
 */
export interface Misfit {
  readonly from: string
  readonly node: NodeName
  readonly detail: string
}

/**
 * Compares each stored stretch of a timeline with the ledger up to the head: its first snapshot, its facts, and its new
 * claims. Yields one list for each stretch, empty if it fits.
 */
export async function* segmentMisfits(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  ledger: readonly Revision[],
): AsyncGenerator<readonly Misfit[]> {
  const history = gather(ledger)
  const versions = versionsOf(...history.governing)
  const facts = factsOf(history)
  const claimed = new Set<string>()
  const tree = segmentTree(context, head.scenario, segments.root)
  const [first] = history.governing
  if (!first) throw new Error('a ledger begins with a definition')
  let expected: Snapshot = genesis(first)
  for (let placed = await tree.at(''); ; placed = await tree.next(placed.entry.from, 'anything', [])) {
    const { stretch, revisions } = await loadStretch(context, head, segments, placed)
    const own = facts.filter((fact) => isWithin(orderOf(fact), stretch))
    const known = gather(revisions)
    const stored = factsWithin(stretch, known, versions)
    const fresh = freshIn(own, claimed)
    const about = { from: stretch.from, node: placed.entry.node }
    const misfits: Misfit[] = []
    if (!isEmpty(differenceOf(expected, stretch.start)))
      misfits.push({ ...about, detail: 'things did not stand there as the ledger says' })
    if (outline(stored) !== outline(own))
      misfits.push({ ...about, detail: 'it has other facts than the ledger' })
    if (JSON.stringify(fresh.toSorted()) !== JSON.stringify([...stretch.fresh].toSorted()))
      misfits.push({ ...about, detail: 'other claims are new in it than by the ledger' })
    yield misfits
    const { snapshot } = unfolded({ ...stretch, start: expected }, own, versions)
    expected = snapshot
    if (stretch.to === undefined) return
  }
}

/** The part of facts by which two histories are compared. */
function outline(facts: readonly Fact[]): string {
  return JSON.stringify(
    facts.map((fact) =>
      fact.kind === 'report' ? [fact.filed, fact.freshClaims] : [fact.kind, orderOf(fact)],
    ),
  )
}
