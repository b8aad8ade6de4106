import { type ContentJson, type HistoryItem, type Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { type ContentChange, contentChanges } from './content-changes.ts'
import type { Telling } from './item-headline.ts'

/** The details of a correction or retraction, besides its reason. */
export interface AmendmentDetail {
  /** The source or key that wrote it. */
  readonly by: string | undefined
  /** The revision with the former content; for a correction only. */
  readonly former?: number
  readonly changes: readonly ContentChange[]
  /** The number of changes left out. */
  readonly more: number
}

/** Details by the revision of the amendment. */
export type AmendmentDetails = ReadonlyMap<number, AmendmentDetail>

/** The limits: the number of newest corrections of an item, of changes of each, and of characters of each change. */
export interface Extent {
  readonly corrections: number
  readonly changes: number
  readonly length: number
}

/** The limits of the page of one report or revision, which are high. */
export const alone: Extent = { corrections: 20, changes: 50, length: 1_000 }

type ItemAmendment = NonNullable<HistoryItem['amendments']>[number]

interface AmendmentStep {
  readonly amendment: ItemAmendment
  readonly item: HistoryItem
  readonly former?: number
}

/** The newest corrections of an item, each with the revision that it corrected, and its retraction. */
function stepsOf(item: HistoryItem, most: number): readonly AmendmentStep[] {
  const { revision, amendments = [] } = item
  const corrections = amendments.filter(({ kind }) => kind === 'correction')
  const steps = corrections.map((amendment, at): AmendmentStep => {
    const former = corrections[at - 1]?.revision ?? revision
    return { amendment, item, ...(former === null ? {} : { former }) }
  })
  const gone = amendments.filter(({ kind }) => kind === 'retraction')
  return [...steps.slice(-most), ...gone.map((amendment) => ({ amendment, item }))]
}

/**
 * Reads who corrected and retracted these items, and what each correction changed, from the revisions with both
 * versions: at most `corrections + 2` reads for each amended item, whatever the length of the ledger.
 */
export async function amendmentDetails(
  { revision }: Pick<Scenarios, 'revision'>,
  scenario: string,
  items: readonly HistoryItem[],
  { names, texts }: Telling,
  extent: Extent,
): Promise<AmendmentDetails> {
  const steps = items.flatMap((item) => stepsOf(item, extent.corrections))
  const numbers = new Set(
    steps.flatMap(({ amendment, former }) => [amendment.revision, ...(former === undefined ? [] : [former])]),
  )
  const read = await Promise.all([...numbers].map((number) => revision(scenario, number)))
  const revisions = new Map(read.map((one) => [one.revision, one]))
  return new Map(
    steps.map(({ amendment, item, former }) => {
      const telling = { names: names.at(item.revision), texts }
      const written = revisions.get(amendment.revision)
      const [before, after] = [contentOf(revisions.get(former ?? 0)), contentOf(written)]
      const changes = before && after ? contentChanges(before, after, telling, extent.length) : []
      const detail = {
        by: written?.source ?? written?.key,
        ...(former === undefined ? {} : { former }),
        changes: changes.slice(0, extent.changes),
        more: Math.max(0, changes.length - extent.changes),
      }
      return [amendment.revision, detail]
    }),
  )
}

function contentOf(revision: Revision | undefined): ContentJson | undefined {
  const entry = revision?.entry
  return entry?.kind === 'report' || entry?.kind === 'correction' ? entry.content : undefined
}
