import type { Sizes } from '@tracker/storage'
import type { Move } from '../../packages/domain/src/testing/arbitrary-writes.ts'

const day = 86_400_000

const plain = {
  which: 0,
  positions: [],
  expected: undefined,
  each: false,
  contests: undefined,
  also: false,
  claims: undefined,
  acts: false,
  facts: undefined,
  ago: 0,
  width: 0,
  open: undefined,
  reviewer: false,
} as const

const redefine = {
  kind: 'redefine',
  halted: 'stopped',
  term: 'P3D',
  stale: 'P9D',
  extends: true,
  strict: false,
} as const

const stop = {
  ...plain,
  kind: 'file',
  wait: day,
  track: 0,
  says: 'event',
  which: 5,
  claims: 'answer',
} as const

/** A report that set off a rule moves to an earlier stretch, while the rule's effect stays. */
const movedAway: readonly Move[] = [
  { ...redefine, wait: day },
  { ...plain, kind: 'file', wait: 1_000, track: 2, says: 'event', also: true },
  { kind: 'check', wait: day },
  stop,
  { ...plain, kind: 'file', wait: 1_000, track: 0, says: 'event', ago: 6 * day },
  { ...plain, kind: 'correct', wait: 3 * day, report: 10, track: 1, says: 'event', also: true, ago: 6 * day },
]

/** A report under a version that was recorded after it, and takes two tracks over at the report's place. */
const takenOver: readonly Move[] = [
  { ...redefine, wait: 1_000 },
  { ...plain, kind: 'file', wait: 1_000, track: 0, says: 'event', also: true, width: 4 * day },
]

/**
 * The same, but retracted; the version is then in the last stretch, and an earlier report takes the tracks over there.
 */
const takenOverLast: readonly Move[] = [
  ...takenOver,
  { kind: 'retract', wait: 1_000, report: 0 },
  { ...plain, kind: 'file', wait: 1_000, track: 0, says: 'event', also: true, ago: 20 * day },
]

/** A report that two versions would take over, under a stretch of the second one alone. */
const takenOverTwice: readonly Move[] = [
  { ...redefine, wait: 1_000, halted: 'halted', term: 'P6D', stale: 'P1D' },
  { kind: 'check', wait: day },
  { ...redefine, wait: day, halted: 'halted', term: 'P6D' },
  { ...plain, kind: 'file', wait: 1_000, track: 1, says: 'nothing', also: true, ago: day, open: 'occurred' },
  { kind: 'confirm', wait: 1_000, which: 0, ago: 0, open: false },
  { ...plain, kind: 'file', wait: 1_000, track: 0, says: 'event', also: true },
]

/**
 * A report that moves back behind the clock's next effect: a late write follows the clock further than the ledger asks.
 */
const followedFurther: readonly Move[] = [
  { ...plain, kind: 'file', wait: 1_000, track: 0, says: 'event', also: true },
  {
    ...plain,
    kind: 'correct',
    wait: 3 * day,
    report: 0,
    track: 0,
    says: 'event',
    which: 1,
    also: true,
    claims: 'anew',
    width: 93_600_000,
  },
  {
    ...plain,
    kind: 'correct',
    wait: 1_000,
    report: 0,
    track: 0,
    says: 'override',
    also: true,
    ago: 20 * day,
    reviewer: true,
  },
  { kind: 'check', wait: 1_000 },
]

/** More steps of the clock than one revision of a check records, so that the check records two. */
const moreThanOnceHolds: readonly Move[] = [
  { ...redefine, wait: 1_000, halted: 'halted', term: 'P6D', strict: true },
  { ...plain, kind: 'file', wait: 8 * day, track: 0, says: 'event', also: true },
  { ...plain, kind: 'file', wait: 8 * day, track: 0, says: 'event', also: true },
  { ...plain, kind: 'file', wait: 8 * day, track: 0, says: 'event', ago: 6 * day, width: 4 * day },
  { kind: 'check', wait: 8 * day },
]

/**
 * Stories that random runs found to be stored wrongly: writes, days ahead, sizes of the timeline, moments to look at.
 */
export const onceWrong: [Move[], number, Sizes, number[]][] = [
  [[...movedAway], 0, { revisions: 1, things: 1, entries: 2 }, [0]],
  [[...takenOverLast], 0, { revisions: 1, things: 1, entries: 2 }, [0]],
  [[...takenOverTwice], 0, { revisions: 1, things: 1, entries: 2 }, [0]],
  [[...followedFurther], 0, { revisions: 1, things: 1, entries: 2 }, [0]],
  [[...moreThanOnceHolds], 0, { revisions: 1, things: 1, entries: 2 }, [0]],
  [[...takenOver], 5 * day, { revisions: 1, things: 1, entries: 2 }, [0]],
]
