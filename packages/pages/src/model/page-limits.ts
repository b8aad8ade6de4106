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

/** The level of detail of a page: all its parts in full, or all in short. */
export type DetailLevel = 'full' | 'short'

/** The most that the parts of a page show; every part says how much more there is, and links to it. */
export interface PageLimits {
  readonly level: DetailLevel
  /** Entries of every list: due dates, proposals, rules, what is uncertain, what has changed since. */
  readonly list: number
  /** Cells of the matrix of positions. */
  readonly cells: number
  /** Characters of a title, name or headline; twice as many on the card of a track, whose state is never cut. */
  readonly title: number
}

/**
 * The limits of both levels: `full` for a page that stays within `pageBudget` with them, `short` for every other. In
 * short, a card shows the state of its track, since when and why, and what is expected; items of the timeline show
 * their headlines.
 */
export const pageLimits: Readonly<Record<DetailLevel, PageLimits>> = {
  full: { level: 'full', list: 12, cells: 240, title: 100 },
  short: { level: 'short', list: 4, cells: 40, title: 80 },
}

/** Claims on a page: the newest. */
export const mostClaims = 2

/** Parts of a rule's condition, of each rule. */
export const mostParts = 3

/** Bytes of a page in full, before compression: with its styles and scripts it stays below 60 KB on the wire. */
export const pageBudget = 160_000
