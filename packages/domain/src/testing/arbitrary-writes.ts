import fc from 'fast-check'
import { check, leavesMore, nextDue } from '../decide/check.ts'
import { nextRecorded } from '../ledger/head.ts'
import { stances } from '../schema/stance.ts'
import { DomainError } from '../error.ts'
import type { Command } from '../report/command.ts'
import type { Instant } from '../time/instant.ts'
import { atInstant } from '../time/time-value.ts'
import { editor, type Ledger, reviewer } from './ledger.ts'
import { contentOf, noLaterThan, pick, type Plan } from './planned-content.ts'
import { nextTangled, type Variant } from './tangled.ts'

const hour = 3_600_000
const day = 24 * hour

/** A write by people, or a step of the clock. */
export type Move =
  | ({ readonly kind: 'file'; readonly wait: number } & Plan)
  | ({ readonly kind: 'correct'; readonly wait: number; readonly report: number } & Plan)
  | { readonly kind: 'retract'; readonly wait: number; readonly report: number }
  | {
      readonly kind: 'confirm' | 'dismiss'
      readonly wait: number
      readonly which: number
      readonly ago: number
      /** Whether a confirmation has an open start. */
      readonly open: boolean
    }
  | { readonly kind: 'check'; readonly wait: number }
  | ({ readonly kind: 'redefine'; readonly wait: number } & Variant)

const wait = fc.constantFrom(1000, hour, 5 * hour, day, day, 3 * day, 8 * day)
const ago = fc.constantFrom(0, 0, 0, hour, day, 2 * day, 6 * day, 20 * day)

const plan = {
  track: fc.nat(3),
  says: fc.constantFrom('event', 'event', 'event', 'nothing', 'override'),
  which: fc.nat(5),
  positions: fc.array(fc.tuple(fc.nat(1), fc.constantFrom(...stances)), { maxLength: 2 }),
  expected: fc.constantFrom(undefined, undefined, undefined, null, -day, hour, 2 * day),
  each: fc.boolean(),
  contests: fc.constantFrom(undefined, undefined, undefined, 'disputes', 'settles'),
  also: fc.nat(3).map((nat) => nat === 0),
  claims: fc.constantFrom(undefined, undefined, 'anew', 'made', 'answer'),
  acts: fc.boolean(),
  facts: fc.constantFrom(undefined, undefined, null, 0, 1, 2),
  ago,
  width: fc.constantFrom(0, 0, hour, 26 * hour, 4 * day),
  open: fc.constantFrom(...Array<undefined>(9).fill(undefined), 'occurred', 'expected', 'endless'),
  reviewer: fc.boolean(),
} as const

const file = fc.record({ kind: fc.constant('file'), wait, ...plan })
const correct = fc.record({ kind: fc.constant('correct'), wait, report: fc.nat(20), ...plan })
const retract = fc.record({ kind: fc.constant('retract'), wait, report: fc.nat(20) })
const decided = fc.record({
  kind: fc.constantFrom('confirm', 'dismiss'),
  wait,
  which: fc.nat(5),
  ago,
  open: fc.constantFrom(false, false, false, true),
})
const checked = fc.record({ kind: fc.constant('check'), wait })

const redefine = fc.record({
  kind: fc.constant('redefine'),
  wait,
  halted: fc.constantFrom('halted', 'stopped'),
  term: fc.constantFrom('P6D', 'P3D'),
  stale: fc.constantFrom('P9D', 'P9D', 'P1D'),
  extends: fc.constantFrom(true, true, false),
  strict: fc.constantFrom(false, false, true),
  ends: fc.constantFrom('propose', 'propose', 'apply', 'flag'),
  gated: fc.constantFrom(false, false, true),
})

export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 1, arbitrary: redefine },
  { weight: 6, arbitrary: file },
  { weight: 1, arbitrary: correct },
  { weight: 1, arbitrary: retract },
  { weight: 2, arbitrary: decided },
  { weight: 2, arbitrary: checked },
)

/** Reports alone, for the properties that compare two ledgers of them. */
export const anyReport: fc.Arbitrary<Extract<Move, { kind: 'file' }>> = file

/** Returns the ids of a ledger's reports, oldest first. */
export function reportsOf({ revisions }: Ledger): readonly string[] {
  return revisions.flatMap(({ entry }) => (entry.kind === 'report' ? [entry.report] : []))
}

function commandOf(
  book: Ledger,
  move: Exclude<Move, { kind: 'check' | 'redefine' }>,
  now: Instant,
): Command | undefined {
  const report = 'report' in move ? pick(reportsOf(book), move.report) : undefined
  switch (move.kind) {
    case 'file':
      return { kind: 'report', draft: { content: contentOf(book, move, now), occurredGiven: true } }
    case 'correct': {
      if (report === undefined) return undefined
      const draft = { content: contentOf(book, move, now), occurredGiven: true }
      return { kind: 'correction', report, reason: 'It was wrong.', draft }
    }
    case 'retract':
      return report === undefined ? undefined : { kind: 'retraction', report, reason: 'It was not so.' }
    case 'confirm':
    case 'dismiss': {
      const proposal = pick(book.status(now).proposals, move.which)?.id
      if (proposal === undefined) return undefined
      if (move.kind === 'dismiss') return { kind: 'dismissal', proposal, reason: 'No.' }
      const at = now - move.ago
      const occurred = move.open ? noLaterThan(at) : atInstant(at)
      const content = { headline: 'It is so', confirms: proposal, occurred }
      return { kind: 'report', draft: { content, occurredGiven: move.open || move.ago > 0 } }
    }
  }
}

function redefined(book: Ledger, variant: Variant, now: Instant): boolean {
  const { definition, migrate } = nextTangled(variant)
  return taken(() => book.define(definition, now, migrate))
}

/** Records all that is due, in as many revisions as that takes; returns whether anything was due. */
function recordDue(book: Ledger, now: Instant): boolean {
  let passes = 0
  const isDue = () => {
    const next = nextDue(book.head(), book.current())
    return next !== undefined && next <= book.head().recorded
  }
  while ((passes === 0 || isDue()) && book.check(now)) passes++
  return passes > 0
}

/** Records what is due before a write if one revision of a check cannot hold it all, as a tracker does. */
function catchUp(book: Ledger, now: Instant): void {
  const [head, governing] = [book.head(), book.current()]
  const recorded = nextRecorded(head, now)
  const due = check(head, governing, recorded)
  if (due && leavesMore(due, head, governing, recorded)) recordDue(book, now)
}

/** Makes a move, as a tracker would, and returns whether the ledger accepted it. */
export function make(book: Ledger, move: Move, id: string): boolean {
  const now = book.head().recorded + move.wait
  if (move.kind === 'check') return recordDue(book, now)
  catchUp(book, now)
  if (move.kind === 'redefine') return redefined(book, move, now)
  const command = commandOf(book, move, now)
  if (!command) return false
  const decides = move.kind === 'confirm' || move.kind === 'dismiss' || ('reviewer' in move && move.reviewer)
  return taken(() => book.write(id, command, decides ? reviewer : editor, now))
}

/** Returns whether a write is accepted; rethrows anything but a refusal. */
export function taken(write: () => unknown): boolean {
  try {
    write()
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
