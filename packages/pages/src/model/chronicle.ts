import type { HistoryItem, Instant } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { latestPromises } from './latest-promises.ts'
import { type Moments, momentsQuery } from './paths.ts'

/** The fields of an item that overviews need, without its texts. */
export type ChronicleItem = Pick<
  HistoryItem,
  | 'amendments'
  | 'attribution'
  | 'expected'
  | 'headline'
  | 'joins'
  | 'keyEvent'
  | 'kind'
  | 'occurred'
  | 'positions'
  | 'proposals'
  | 'recorded'
  | 'report'
  | 'revision'
  | 'status'
  | 'track'
  | 'tracks'
  | 'transitions'
>

/** The newest items of a story without their texts, oldest first. */
export interface Chronicle {
  readonly items: readonly ChronicleItem[]
  /** Whether it goes back to the first item. */
  readonly complete: boolean
  /** When the record began. */
  readonly begun?: Instant
}

/** The number of items after which an overview stops reading, to bound its cost. */
const newest = 1_000

/** The maximum number of chronicles in the cache. */
const cached = 24

/** Reads the chronicle of a scenario at the moments; `version` changes whenever the answer does. */
export type Chronicles = (scenario: string, moments: Moments, version: string) => Promise<Chronicle>

/** Returns a reader of chronicles that caches the latest ones, so rendering a page again without news reads nothing. */
export function chronicles(
  scenarios: Pick<Scenarios, 'history' | 'revision'>,
  { most = newest, kept = cached }: { readonly most?: number; readonly kept?: number } = {},
): Chronicles {
  const latest = latestPromises<Chronicle>(kept)
  return (scenario, moments, version) =>
    latest(JSON.stringify([scenario, momentsQuery(moments), version]), () =>
      read(scenarios, scenario, moments, most),
    )
}

async function read(
  { history, revision }: Pick<Scenarios, 'history' | 'revision'>,
  scenario: string,
  moments: Moments,
  most: number,
): Promise<Chronicle> {
  const items: ChronicleItem[] = []
  let after: string | undefined
  do {
    const place = after === undefined ? {} : { after }
    const asked = { ...moments, ...place, descending: true, without: 'review', limit: most } as const
    const page = await history(scenario, asked)
    items.push(...page.items.map(lean))
    after = page.next ?? undefined
  } while (after !== undefined && items.length < most)
  const { recorded, importedRecorded = recorded } = await revision(scenario, 1)
  const begun = Date.parse(importedRecorded)
  return { items: items.toReversed(), complete: after === undefined, begun }
}

function lean(item: HistoryItem): ChronicleItem {
  const { headline, kind, occurred, proposals, recorded, report, revision, status, track, transitions } = item
  const { amendments, attribution, expected, joins, keyEvent, positions, tracks } = item
  return {
    headline,
    kind,
    occurred,
    proposals,
    recorded,
    report,
    revision,
    status,
    track,
    transitions,
    ...(amendments && { amendments }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(joins && { joins }),
    ...(positions && { positions }),
    ...(keyEvent && { keyEvent }),
    ...(tracks && { tracks }),
    ...(expected === undefined ? {} : { expected }),
  }
}
