import type { HistoryItem } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import * as v from 'valibot'
import type { Moments } from './paths.ts'
import { isNarrowed, passes, type TimelineFilter } from './timeline-filter.ts'

/** A place in a timeline: after an item of the history, and some more items beyond it. */
const placeSchema = v.object({ after: v.exactOptional(v.string()), skip: v.number() })
type PagePlace = v.InferOutput<typeof placeSchema>

/**
 * A page of a timeline as its cursor holds it: its place, the places of pages before it, newest last, and its number.
 */
export const timelinePlaceSchema = v.object({
  ...placeSchema.entries,
  before: v.array(placeSchema),
  page: v.number(),
})
export type TimelinePlace = v.InferOutput<typeof timelinePlaceSchema>

/** The first page. */
export const firstPlace: TimelinePlace = { skip: 0, before: [], page: 1 }

/** The number of former pages that a cursor holds; beyond them the link leads to the newest page. */
const mostBefore = 5

/** The maximum number of reads of the history for one page of a search, and the items of each read. */
const looks = 4
const atOnce = 500

/** A page of a timeline, newest first. */
export interface TimelinePage {
  readonly items: readonly HistoryItem[]
  readonly page: number
  readonly newer: TimelinePlace | null
  readonly older: TimelinePlace | null
}

interface PageQuery {
  readonly moments: Moments
  readonly filter: TimelineFilter
  readonly place: TimelinePlace
  readonly limit: number
}

/**
 * Reads a page of a timeline. A search reads a bounded part of the history: a page may then hold fewer items than its
 * limit, or none, and still have an older one.
 */
export async function timelinePage(
  { history }: Pick<Scenarios, 'history'>,
  scenario: string,
  { moments, filter, place, limit }: PageQuery,
): Promise<TimelinePage> {
  const { track, ...rest } = filter
  const narrowed = isNarrowed(rest)
  const found: HistoryItem[] = []
  let { after, skip }: { after?: string; skip: number } = place
  let next: PagePlace | null = null
  for (let look = 0; look < looks; look++) {
    const asked = {
      ...moments,
      ...(after === undefined ? {} : { after }),
      ...(track === undefined ? {} : { track }),
      descending: true,
      // Due reviews are shown with the tracks and are not news of the story.
      without: 'review',
      limit: narrowed ? atOnce : limit,
    } as const
    const read = await history(scenario, asked)
    const last = read.items.findIndex((item, at) => {
      if (at >= skip && passes(item, rest)) found.push(item)
      return found.length === limit
    })
    const used = last < 0 ? read.items.length : last + 1
    const more = used < read.items.length
    next = more ? placeAt(after, used) : read.next === null ? null : placeAt(read.next, 0)
    if (found.length === limit || next === null) break
    after = next.after
    skip = next.skip
  }
  const { before, page } = place
  return {
    items: found,
    page,
    newer: newerOf(place),
    older: next && {
      ...next,
      before: [...before, placeAt(place.after, place.skip)].slice(-mostBefore),
      page: page + 1,
    },
  }
}

function placeAt(after: string | undefined, skip: number): PagePlace {
  return { ...(after === undefined ? {} : { after }), skip }
}

function newerOf({ before, page }: TimelinePlace): TimelinePlace | null {
  const last = before.at(-1)
  return last ? { ...last, before: before.slice(0, -1), page: page - 1 } : null
}
