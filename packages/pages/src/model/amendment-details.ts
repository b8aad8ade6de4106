import { type ContentJson, type HistoryItem, type Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { ContentChange } from './content-change.ts'
import { contentChanges } from './content-changes.ts'
import type { Telling } from './item-headline.ts'

/** What a correction changed. */
export interface AmendmentDetail {
  /** The revision with the former content. */
  readonly former: number
  readonly changes: readonly ContentChange[]
  /** The number of changes left out. */
  readonly more: number
}

/** Details by the revision of the correction. */
export type AmendmentDetails = ReadonlyMap<number, AmendmentDetail>

/** The limits: the number of newest corrections of an item, of changes of each, and of characters of each change. */
export interface Extent {
  readonly corrections: number
  readonly changes: number
  readonly length: number
}

/** The limits of the page of one report or revision, which are high. */
export const alone: Extent = { corrections: 20, changes: 50, length: 1_000 }

interface CorrectionStep {
  readonly item: HistoryItem
  readonly former: number
  readonly latter: number
}

/** The newest corrections of an item, each from the revision that it corrected. */
function stepsOf(item: HistoryItem, most: number): readonly CorrectionStep[] {
  const { revision, amendments = [] } = item
  const corrections = amendments.filter(({ kind }) => kind === 'correction')
  const steps = corrections.flatMap(({ revision: latter }, at) => {
    const former = corrections[at - 1]?.revision ?? revision
    return former === null ? [] : [{ item, former, latter }]
  })
  return steps.slice(-most)
}

/**
 * Reads what each correction of these items changed, from the revisions with both versions: at most `corrections + 1`
 * reads for each corrected item, whatever the length of the ledger.
 */
export async function amendmentDetails(
  { revision }: Pick<Scenarios, 'revision'>,
  scenario: string,
  items: readonly HistoryItem[],
  { names, texts }: Telling,
  extent: Extent,
): Promise<AmendmentDetails> {
  const steps = items.flatMap((item) => stepsOf(item, extent.corrections))
  const numbers = new Set(steps.flatMap(({ former, latter }) => [former, latter]))
  const read = await Promise.all([...numbers].map((number) => revision(scenario, number)))
  const contents = new Map(read.map((one) => [one.revision, contentOf(one)]))
  return new Map(
    steps.map(({ item, former, latter }) => {
      const telling = { names: names.at(item.revision), texts }
      const [before, after] = [contents.get(former), contents.get(latter)]
      const changes = before && after ? contentChanges(before, after, telling, extent.length) : []
      const more = Math.max(0, changes.length - extent.changes)
      return [latter, { former, changes: changes.slice(0, extent.changes), more }]
    }),
  )
}

function contentOf({ entry }: Revision): ContentJson | undefined {
  return entry.kind === 'report' || entry.kind === 'correction' ? entry.content : undefined
}
