/** How much a page of a scenario shows of what there is without end, so that it stays light. */
export interface PageExtent {
  /** Items of the timeline. */
  readonly items: number
  /** Items that its JSON-LD tells of. */
  readonly described: number
  /** Whether the diagrams stand in the page, or only the way to each. */
  readonly drawings: boolean
}

const few: PageExtent = { items: 25, described: 6, drawings: true }
const many: PageExtent = { items: 12, described: 3, drawings: false }

/** More tracks than this leave less room for the rest of the page. */
const manyTracks = 12

/** The extent of a page that shows so many tracks. */
export function pageExtent(tracks: number): PageExtent {
  return tracks > manyTracks ? many : few
}
