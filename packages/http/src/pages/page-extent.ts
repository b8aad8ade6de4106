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

/** How much the parts of a page may say within its extent; what they leave out, they say where to find. */
export interface Room {
  /** Bytes of the timeline besides its headlines. */
  readonly timeline: number
  /** Claims. */
  readonly claims: number
  /** Moments that are due. */
  readonly due: number
  /** Cells of the matrix of positions. */
  readonly cells: number
  /** Whether a track's card tells all, or in short, or the state alone. */
  readonly card: 'whole' | 'brief' | 'bare'
  /** Characters of a title or name outside the card of its track; there too where the card is bare. */
  readonly title: number
}

const plenty: Room = {
  timeline: 30_000,
  claims: 20,
  due: 200,
  cells: 1_000,
  card: 'whole',
  title: 200,
}

/** The rooms that a page may have, from the largest to the smallest: the timeline gives way first, a state never. */
export const rooms: readonly [Room, ...Room[]] = [
  plenty,
  { ...plenty, timeline: 15_000 },
  { ...plenty, timeline: 8_000 },
  { ...plenty, timeline: 8_000, cells: 400, card: 'brief' },
  { ...plenty, timeline: 4_000, due: 40, cells: 240, card: 'brief', title: 80 },
  { timeline: 2_000, claims: 20, due: 20, cells: 240, card: 'brief', title: 60 },
  { timeline: 0, claims: 15, due: 12, cells: 160, card: 'brief', title: 40 },
  { timeline: 0, claims: 10, due: 8, cells: 120, card: 'brief', title: 40 },
  { timeline: 0, claims: 20, due: 20, cells: 240, card: 'bare', title: 80 },
  { timeline: 0, claims: 10, due: 10, cells: 120, card: 'bare', title: 40 },
  { timeline: 0, claims: 5, due: 5, cells: 50, card: 'bare', title: 30 },
]
