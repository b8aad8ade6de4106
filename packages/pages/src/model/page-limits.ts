/** The properties of a page that depend on the number of tracks alone, before anything is rendered. */
export interface PageSize {
  /** Items of the timeline. */
  readonly items: number
  /** Items that the JSON-LD describes. */
  readonly described: number
  /** Whether the page begins with a table of contents. */
  readonly contents: boolean
}

/** A scenario with more tracks than this has the page size `many`. */
const manyTracks = 12

const few: PageSize = { items: 10, described: 6, contents: false }
const many: PageSize = { items: 10, described: 3, contents: true }

/** Returns the size of the page of a scenario with this number of tracks. */
export function pageSize(tracks: number): PageSize {
  return tracks > manyTracks ? many : few
}

/** How a page shows its parts: all of them in full, or all in short. */
export type DetailLevel = 'full' | 'short'

/** The most that each part of a page shows; every part says how much more there is, and links to it. */
export interface PageLimits {
  readonly level: DetailLevel
  /** Bytes of the timeline besides its headlines: once they are used up, items show their headlines alone. */
  readonly timeline: number
  readonly claims: number
  readonly due: number
  readonly proposals: number
  readonly rules: number
  /** Parts of a rule's condition, of each rule. */
  readonly parts: number
  readonly uncertain: number
  /** Bytes of the changes since the moment shown. */
  readonly changes: number
  /** Cells of the matrix of positions. */
  readonly cells: number
  /** Characters of the title on the card of a track. Its state is never cut. */
  readonly cardTitle: number
  /** Characters of the reason of an override, on the card of a track. */
  readonly reason: number
  /** Characters of a title, name or headline anywhere else. */
  readonly title: number
}

/**
 * The limits of both levels: `full` for a page that stays within `pageBudget` with them, `short` for every other. In
 * short, a card shows the state of its track, since when and why, and what is expected.
 */
export const pageLimits: Readonly<Record<DetailLevel, PageLimits>> = {
  full: {
    level: 'full',
    timeline: 8_000,
    claims: 3,
    due: 12,
    proposals: 12,
    rules: 12,
    parts: 3,
    uncertain: 20,
    changes: 6_000,
    cells: 240,
    cardTitle: 200,
    reason: 2_000,
    title: 100,
  },
  short: {
    level: 'short',
    timeline: 0,
    claims: 4,
    due: 4,
    proposals: 4,
    rules: 4,
    parts: 1,
    uncertain: 4,
    changes: 3_000,
    cells: 40,
    cardTitle: 60,
    reason: 200,
    title: 30,
  },
}

/** Bytes of a page in full, before compression: with its styles and scripts it stays below 60 KB on the wire. */
export const pageBudget = 160_000
