import type { Head } from '@tracker/domain'
import type { Key, Table } from '../table.ts'
import type { StoredSegments } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { keys, type NodeName } from '../items/keys.ts'
import { branchReader, type StretchLeaf, treeOf } from '../segments/leaves.ts'
import { timelineMisfits } from '../segments/misfits.ts'
import { usualSizes } from '../segments/sizes.ts'
import type { ReplayedTimeline } from '../segments/replayed-timeline.ts'
import { paced } from '../give-way.ts'
import { type StoredFault, fault, faultOf } from './fault.ts'
import type { Session } from './session.ts'
import type { ReplayedRevision } from './replayed.ts'

/** A timeline as a head names it, current or kept. */
interface NamedTimeline {
  readonly item: Key
  readonly head: Head
  readonly segments: StoredSegments
}

interface Compared {
  readonly faults: readonly StoredFault[]
  /** How many stretches were compared. */
  readonly stretches: number
}

/**
 * Compares the timeline that an item names with the ledger up to its head, however it is cut; leaves out stretches that
 * `fit` for sure.
 */
export async function timelineFaults(
  table: Table,
  { item, head, segments }: NamedTimeline,
  replayed: ReplayedTimeline,
  fit: (leaf: StretchLeaf) => boolean = () => false,
): Promise<Compared> {
  const { scenario, revision } = head
  const { root, from, sealed } = segments
  const faults = new Map<string, StoredFault>()
  const name = (one: StoredFault) => faults.set(`${one.item} ${one.detail}`, one)
  const nameNode = (node: NodeName, detail: string) =>
    name(fault(keys.node(scenario, node, 0), node.revision, detail))
  const pace = paced()
  let stretches = 0
  try {
    const { leaves, misfits } = await treeOf(branchReader(table, scenario), root)
    for (const { node, detail } of misfits) nameNode(node, detail)
    const wrong = new Set<string>()
    const last = leaves.at(-1)
    if (last?.entry.from !== from || sealed > revision) {
      const text = `the last stretch begins after "${last?.entry.from}", not after "${from}"`
      for (const node of last?.branches ?? []) nameNode(node, text)
      name(fault(item, revision, text))
    }
    const { history, recent } = replayed
    const definition = async (_: string, version: number) =>
      history.governing.find((governing) => governing.version === version)
    const context = { table, definition, sizes: usualSizes, recent }
    for await (const some of timelineMisfits(context, { head, segments, leaves }, replayed, fit)) {
      stretches++
      for (const { leaf, nodes, detail } of some) {
        wrong.add(leaf.key)
        // The timeline of an earlier head had it, and was named.
        if (replayed.isMisfit(leaf.key)) continue
        const text = `the stretch after "${leaf.entry.from}": ${detail}`
        for (const node of nodes) nameNode(node, text)
        // What the tree does not have yet belongs to its last stretch, from the revision on that the item says.
        if (leaf === last) name(fault(item, revision, text))
      }
      await pace()
    }
    replayed.compared(
      leaves.map(({ key }) => key),
      wrong,
    )
  } catch (error) {
    name(faultOf(error, item, revision))
  }
  return { faults: [...faults.values()], stretches }
}

/**
 * Finds the same faults for the kept head of a revision that was just redecided. An unreadable head is named
 * elsewhere.
 */
export async function keptTimelineFaults(
  table: Table,
  { scenario, timeline }: Pick<Session, 'scenario' | 'timeline'>,
  { after: { head } }: ReplayedRevision,
): Promise<Compared> {
  const item = await table.get(keys.keptHead(scenario, head.recorded))
  const segments = item && segmentsIn(item)
  if (!item || !segments) return { faults: [], stretches: 0 }
  const fit = ({ key, entry: { from }, to }: StretchLeaf) => timeline.isCompared(key, { from, to })
  return timelineFaults(table, { item, head, segments }, timeline, fit)
}

function segmentsIn(item: Parameters<typeof upcast>[1]): StoredSegments | undefined {
  try {
    return upcast('keptHead', item).segments
  } catch {
    return undefined
  }
}
