import {
  type FiledReport,
  gather,
  type Head,
  type HistoryItem,
  historyItems,
  isWithin,
  placeOf,
  readTimeValue,
  recordedText,
} from '@tracker/domain'
import type { StoredSegments } from '../contents.ts'
import { upcast } from '../form.ts'
import { keys } from '../keys.ts'
import { loadStretch, type StretchContext } from './stretches.ts'
import { type SegmentTree, segmentTree } from './tree.ts'

/** Returns reports as a head knows them, before later corrections, as items without their effects. */
export async function reportsKnown(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  ids: readonly string[],
): Promise<readonly HistoryItem[]> {
  const tree = segmentTree(context, head.scenario, segments.root)
  const found = await Promise.all(ids.map((id) => reportKnown(context, head, segments, tree, id)))
  const reports = new Map(found.flatMap((filed) => (filed ? [[filed.id, filed] as const] : [])))
  const recording = { revision: head.revision, recorded: recordedText(head.recorded) }
  return [...historyItems([], { reports, brought: new Map(), ruled: new Map() }, recording).values()]
}

/** Begins at the place of the first filing, and follows the corrections to the place at that time. */
async function reportKnown(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  tree: SegmentTree,
  id: string,
): Promise<FiledReport | undefined> {
  const { table } = context
  const { scenario } = head
  const pointer = await table.get(keys.report(scenario, id))
  if (!pointer) return undefined
  const { revision } = upcast('report', pointer)
  const first = await table.get(keys.revision(scenario, revision))
  const { entry } = first ? upcast('revision', first) : { entry: undefined }
  if (entry?.kind !== 'report' || revision > head.revision) return undefined
  const { confirms, occurred } = entry.content
  const said = { occurred: readTimeValue(occurred), ...(confirms === undefined ? {} : { confirms }) }
  for (let place = placeOf(said, revision); ;) {
    const { stretch, revisions } = await loadStretch(context, head, segments, await tree.at(place))
    const filed = gather(revisions).reports.get(id)
    if (!filed || isWithin(filed.place, stretch)) return filed
    ;({ place } = filed)
  }
}
