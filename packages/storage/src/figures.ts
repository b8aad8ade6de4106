/** How a figure is measured: as a count, or as values with their maximum and distribution. */
export interface Figure {
  readonly kind: 'count' | 'spread'
  readonly unit: 'bytes' | 'none' | 'seconds'
  /** Labels by which it is divided. */
  readonly labels: readonly string[]
  /** The upper bounds of a distribution's buckets. */
  readonly bounds?: readonly number[]
  readonly help: string
}

/** The figures that operators can watch. */
export const figures = {
  writes: {
    kind: 'count',
    unit: 'none',
    labels: ['outcome'],
    help: 'Writes that reached the ledger, by outcome: recorded, repeated, refused, or failed',
  },
  refusals: {
    kind: 'count',
    unit: 'none',
    labels: ['reason'],
    help: 'Refused requests and lines of imports, by the last part of the type of their problem',
  },
  conflicts: {
    kind: 'count',
    unit: 'none',
    labels: [],
    help: 'Writes that lost a race against another and were decided again',
  },
  headBytes: {
    kind: 'spread',
    unit: 'bytes',
    labels: [],
    bounds: [4_096, 16_384, 65_536, 131_072, 262_144, 393_216],
    help: 'Sizes of the heads of scenarios, as each write stored them; a table takes 409600',
  },
  checks: {
    kind: 'count',
    unit: 'none',
    labels: [],
    help: 'Passes of the check that ended',
  },
  checkLateness: {
    kind: 'spread',
    unit: 'seconds',
    labels: [],
    bounds: [1, 15, 70, 300, 3_600],
    help: 'How late each pass recorded what was due, at worst',
  },
  checkFailures: {
    kind: 'count',
    unit: 'none',
    labels: [],
    help: 'Scenarios on which a pass of the check failed',
  },
  requests: {
    kind: 'count',
    unit: 'none',
    labels: ['route', 'method', 'status'],
    help: 'Requests, by the route that served them',
  },
} as const satisfies Readonly<Record<string, Figure>>

export type FigureName = keyof typeof figures

/** Takes an observation: the figure, the values of its labels, and the amount, 1 by default. */
export type Observe = (name: FigureName, labels?: Readonly<Record<string, string>>, value?: number) => void
