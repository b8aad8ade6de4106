import { gather, type Head, versionsOf } from '@tracker/domain'
import type { StoredSegments } from '../items/contents.ts'
import { parted } from './build.ts'
import type { Growth } from './growth.ts'
import { loadStretch, type StretchContext } from './stretches.ts'
import type { SegmentTree } from './tree.ts'

/** How many times as long as a usual one a stretch may become by late writes before it is parted. */
const longest = 2

/** Parts the stretches that late writes have made long, so that no later write reads more of them. */
export async function partStretches(
  context: StretchContext,
  { head, segments }: { readonly head: Head; readonly segments: StoredSegments },
  { decision, revision, governing }: Growth,
  tree: SegmentTree,
): Promise<void> {
  const { things } = context.sizes
  for (const { from, to, size } of decision.rewritten ?? []) {
    if (to === undefined || size < longest * things) continue
    const { stretch, ...loaded } = await loadStretch(context, head, segments, await tree.at(to))
    const ledger = [...loaded.revisions, revision]
    const history = gather(ledger)
    const versions = versionsOf(...loaded.versions, governing, ...history.governing)
    const [first, ...others] = parted(stretch, { ledger, history, versions }, things)
    if (first && others.length > 0) await tree.change(from, () => first, others)
  }
}
