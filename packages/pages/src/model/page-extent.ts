/** How much a page of a scenario shows of what there is without end, so that it stays light. */
export interface PageExtent {
  /** Items of the timeline. */
  readonly items: number
  /** Items that its JSON-LD tells of. */
  readonly described: number
  /** Whether the diagrams stand in the page, or only the way to each. */
  readonly drawings: boolean
  /** Whether it begins with the ways to its parts. */
  readonly contents: boolean
}

const few: PageExtent = { items: 25, described: 6, drawings: true, contents: false }
const many: PageExtent = { items: 12, described: 3, drawings: false, contents: true }

/** More tracks than this leave less room for the rest of the page. */
const manyTracks = 12

/** The extent of a page that shows so many tracks. */
export function pageExtent(tracks: number): PageExtent {
  return tracks > manyTracks ? many : few
}

/** How much the parts of a page may say within its extent; what they leave out, they say where to find. */
export interface Room {
  /** Whether its contents, where it has them, name every track, or only its sections. */
  readonly contents: 'tracks' | 'sections'
  /** Bytes of the timeline besides its headlines. */
  readonly timeline: number
  /** Claims. */
  readonly claims: number
  /** Moments that are due. */
  readonly due: number
  /** Proposals. */
  readonly proposals: number
  /** Rules. */
  readonly rules: number
  /** What a rule rests on: so many of its parts. */
  readonly parts: number
  /** Reports that may or may not have been so. */
  readonly uncertain: number
  /** Bytes of what has changed since the moment shown. */
  readonly changes: number
  /** Cells of the matrix of positions. */
  readonly cells: number
  /** Whether a track's card tells all, or in short, or its state and since when, or the state alone. */
  readonly card: 'whole' | 'brief' | 'since' | 'bare'
  /** Characters of a title or name outside the card of its track. */
  readonly title: number
}

const plenty: Room = {
  contents: 'tracks',
  timeline: 30_000,
  claims: 20,
  due: 200,
  proposals: 200,
  rules: 200,
  parts: 100,
  uncertain: 200,
  changes: 30_000,
  cells: 1_000,
  card: 'whole',
  title: 200,
}

/** A page that is too long to name every track once more. */
const long: Room = { ...plenty, contents: 'sections', timeline: 8_000 }

/** One in which no list is long. */
const listed: Room = { ...long, proposals: 40, rules: 40, parts: 3, uncertain: 40, changes: 12_000 }

/** One in which each list is short. */
const brief: Room = {
  ...long,
  proposals: 12,
  rules: 12,
  parts: 2,
  uncertain: 12,
  changes: 6_000,
  card: 'brief',
}

/** One in which each list says no more than where its rest is, and what comes first in it. */
const scant: Room = { ...brief, timeline: 0, proposals: 5, rules: 5, parts: 1, uncertain: 5, changes: 3_000 }

/** One in which each list has next to nothing but the way to its rest. */
const least: Room = {
  ...scant,
  claims: 2,
  due: 3,
  proposals: 2,
  rules: 2,
  uncertain: 2,
  changes: 1_000,
  cells: 20,
  title: 30,
}

/**
 * The rooms that a page may have, from the largest to the smallest: what the timeline tells gives way first, then the
 * ways to each track, then what of a list comes last, a state never.
 */
export const rooms: readonly [Room, ...Room[]] = [
  plenty,
  { ...plenty, timeline: 15_000 },
  { ...plenty, timeline: 8_000 },
  long,
  listed,
  { ...brief, card: 'whole' },
  { ...brief, cells: 400 },
  { ...brief, timeline: 4_000, due: 40, cells: 240, title: 80 },
  { ...brief, timeline: 2_000, claims: 20, due: 20, cells: 240, title: 60 },
  { ...scant, claims: 15, due: 12, cells: 160, title: 40 },
  { ...scant, claims: 10, due: 8, cells: 120, title: 40 },
  { ...scant, claims: 10, due: 8, cells: 120, card: 'since', title: 40 },
  { ...scant, claims: 5, due: 5, cells: 50, card: 'since', title: 30 },
  { ...least, card: 'since' },
  { ...least, card: 'bare' },
]
