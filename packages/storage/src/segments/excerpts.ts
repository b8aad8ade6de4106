import {
  type Decision,
  type DefinitionVersion,
  type Excerpt,
  gather,
  type Head,
  type HistoryNeeded,
  type OrderKey,
  type Revision,
  versionsOf,
  wholly,
} from '@tracker/domain'
import type { StoredSegments } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { toldBesides } from '../items/statements.ts'
import { inOrder } from './look-back.ts'
import { loadStretch, type LoadedStretch, type StretchContext } from './stretches.ts'
import type { PlacedStretch } from './placed-stretch.ts'
import { type SegmentTree, segmentTree } from './tree.ts'

/** A decision, the tree with the stretches behind it, and the whole ledger if the decision needed that. */
export interface RecomputedWrite {
  readonly decision: Decision
  readonly tree: SegmentTree
  readonly ledger?: readonly Revision[]
}

/** The most stretches that are read one by one. */
const few = 8

/**
 * Decides on a late or amending write. Reads the stretches of the timeline that the decision asks for, and the whole
 * ledger only if needed. Rejects with the decision's errors.
 */
export async function decideFromExcerpts(
  context: StretchContext,
  { head, governing }: { readonly head: Head; readonly governing: DefinitionVersion },
  segments: StoredSegments,
  needed: HistoryNeeded,
  whole: () => Promise<readonly Revision[]>,
): Promise<RecomputedWrite> {
  const { table } = context
  const { scenario } = head
  const tree = segmentTree(context, scenario, segments.root)
  const loaded = new Map<OrderKey, LoadedStretch>()
  const sought = new Set<string>()
  const toldAt = new Map<string, OrderKey | undefined>()
  const following = new Map<OrderKey, OrderKey>()
  const load = async (placed: PlacedStretch) => {
    const { from } = placed.entry
    if (!loaded.has(from)) loaded.set(from, await loadStretch(context, head, segments, placed))
    return from
  }
  for (;;) {
    const stretches = [...loaded.values()].toSorted((a, b) => (a.stretch.from < b.stretch.from ? -1 : 1))
    const history = gather(inOrder(stretches))
    const excerpt: Excerpt = {
      ...history,
      stretches: stretches.map(({ stretch }) => stretch),
      versions: versionsOf(governing, ...stretches.flatMap(({ versions }) => versions), ...history.governing),
      sought,
      toldAt,
      following,
    }
    const verdict = needed.decide(excerpt)
    if (verdict.kind === 'decided') return { decision: verdict.decision, tree }
    const { lack } = verdict
    switch (lack.missing) {
      case 'whole': {
        const ledger = await whole()
        return { decision: wholly(needed, gather(ledger)), tree, ledger }
      }
      case 'report': {
        sought.add(lack.report)
        const pointer = await table.get(keys.report(scenario, lack.report))
        if (pointer) await load(await tree.at(upcast('report', pointer).place))
        break
      }
      case 'tellings': {
        const found = await Promise.all(
          lack.claims.map(async (claim) => [claim, await toldBesides(table, scenario, claim, lack)] as const),
        )
        for (const [claim, place] of found) toldAt.set(claim, place)
        break
      }
      case 'place':
        await load(await tree.at(lack.place))
        break
      case 'next': {
        const { after, interest, places } = lack
        let next = await tree.next(after, interest, places)
        following.set(after, await load(next))
        // Each request folds everything again, so a long search reads larger and larger pieces.
        for (let ahead = loaded.size > few ? loaded.size : 0; ahead > 0 && next.to !== undefined; ahead--) {
          const { from } = next.entry
          next = await tree.next(from, 'anything', [])
          following.set(from, await load(next))
        }
        break
      }
    }
  }
}
