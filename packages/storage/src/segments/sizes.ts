/** How the timeline of a scenario is cut into stretches, and how wide the tree over them is. */
export interface Sizes {
  /** A stretch may end after this many revisions, and ends after this many things have happened in it. */
  readonly revisions: number
  readonly things: number
  /** The most nodes that a branch names. */
  readonly entries: number
}

/** Two levels of branches hold a story of some hundred thousand revisions. */
export const usualSizes: Sizes = { revisions: 64, things: 48, entries: 64 }
