/** How the timeline of a scenario is cut into stretches, and how wide the tree over them is. */
export interface Sizes {
  /** A stretch may end after so many revisions, and does if so many things happen in it. */
  readonly revisions: number
  readonly things: number
  /** How many nodes a branch names at most. */
  readonly entries: number
}

/** Two floors of branches hold a story of some hundred thousand revisions. */
export const usualSizes: Sizes = { revisions: 64, things: 48, entries: 64 }
