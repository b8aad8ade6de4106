import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gather } from '../ledger/history.ts'
import { readContent } from '../report/content-json.ts'
import { anyMove, anyReport, make, reportsOf, taken } from '../testing/arbitrary-writes.ts'
import { contentOf } from '../testing/planned-content.ts'
import { bareStatus } from '../testing/bare-status.ts'
import { type AcceptedWrite, editor, type Ledger, ledger, stored } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { type HistoryItem, historyItems } from '../ledger/history-item.ts'
import type { OrderKey } from '../time/order-key.ts'
import { timelineOf } from '../ledger/timeline-of.ts'

const created = Date.UTC(2025, 4, 1)
const people = anyMove.filter(({ kind }) => kind !== 'redefine')

function played(moves: readonly Parameters<typeof make>[1][]): Ledger {
  const book = ledger(tangled(), created)
  moves.forEach((move, at) => make(book, move, `r-${at}`))
  return book
}

/** Repeats the writes that another ledger accepted; undefined if one is refused. */
function again(writes: readonly AcceptedWrite[]): Ledger | undefined {
  const book = ledger(tangled(), created)
  const all = writes.every(({ id, command, by, recorded }) =>
    taken(() => book.write(id, command, by, recorded)),
  )
  return all ? book : undefined
}

/** Items in order, without those that no longer hold. */
function told(items: Iterable<readonly [OrderKey, HistoryItem]>) {
  return [...items]
    .filter(([, { status }]) => status !== 'superseded')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

describe('working the timeline out anew', () => {
  it('comes to what the ledger holds, after every write, whatever was written', () => {
    const holds = (book: Ledger) => {
      const history = gather(book.revisions)
      const { snapshot, steps, fault } = timelineOf(history, book.head().snapshot.clock)
      expect(fault).toBeUndefined()
      expect(stored(snapshot)).toEqual(book.head().snapshot)
      const unrecorded = clockEffects(steps).filter(({ place }) => !history.brought.has(place))
      expect(stored(unrecorded)).toEqual(book.head().pending)
      const items = historyItems(steps, history, { revision: 0, recorded: '' })
      expect(told(book.items)).toEqual(stored(told(items)))
    }
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 10 }), (moves) => {
        const book = ledger(tangled(), created)
        moves.forEach((move, at) => {
          if (make(book, move, `r-${at}`)) holds(book)
        })
      }),
    )
  })

  it('makes the order of arrival no matter, as long as it is accepted', () => {
    const reports = fc.array(anyReport, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(reports, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (moves, keys) => {
        const first = played(distinct(moves))
        const shuffled = dated(first)
          .map((write, at) => ({ write, key: keys[at] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ write }) => write)
        const other = ledger(tangled(), created)
        const late = first.head().recorded
        let waiting: readonly AcceptedWrite[] = shuffled
        for (let before = -1; before !== waiting.length;) {
          before = waiting.length
          waiting = waiting.filter(({ id, command, by }) => !taken(() => other.write(id, command, by, late)))
        }
        fc.pre(waiting.length === 0)
        const end = other.head().recorded
        expect(bareStatus(other.status(end))).toEqual(bareStatus(first.status(end)))
      }),
    )
  })

  it('takes a retracted report back as if it had never been', () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 7 }), fc.nat(), (moves, which) => {
        const book = played(moves)
        const reports = reportsOf(book)
        const gone = reports[which % Math.max(reports.length, 1)]
        const without = again(dated(book).filter(({ id }) => id !== gone))
        fc.pre(gone !== undefined && without !== undefined)
        // A dismissal closes what had joined its proposal by then; without the report, others may have joined another.
        const isDismissed = book.writes.some(({ command }) => command.kind === 'dismissal')
        fc.pre(!isDismissed || joinedIn(book, gone) === joinedIn(without, gone))
        const now = book.head().recorded + 1000
        const command = { kind: 'retraction', report: gone, reason: 'It was not so.' } as const
        fc.pre(taken(() => book.write('retraction', command, editor, now)))
        expect(bareStatus(book.status(now))).toEqual(bareStatus(without.status(now)))
      }),
    )
  })

  it('takes a corrected report as if it had been right at first', () => {
    const changed = fc.tuple(fc.array(people, { minLength: 1, maxLength: 7 }), fc.nat(), anyReport)
    fc.assert(
      fc.property(changed, ([moves, which, plan]) => {
        const book = played(moves)
        const filed = book.writes.filter(({ command }) => command.kind === 'report')
        const wrong = filed[which % Math.max(filed.length, 1)]
        fc.pre(wrong !== undefined)
        const corrected = ({ command }: AcceptedWrite) =>
          command.kind === 'correction' && command.report === wrong.id
        fc.pre(!book.writes.some(corrected))
        // A dismissal closes what had joined its proposal by then, but not the proposal of a later correction.
        fc.pre(!book.writes.some(({ command }) => command.kind === 'dismissal'))
        // In a correction, claims without ids are the report's earlier ones; in a report they are new.
        const claims = plan.claims === 'anew' ? plan.claims : undefined
        // A correction with an open start begins with the newest occurrence known by now.
        const open = plan.open === 'occurred' ? undefined : plan.open
        const content = contentOf(book, { ...plan, claims, open }, wrong.recorded)
        const draft = { content, occurredGiven: true }
        const right = dated(book).map((write) =>
          write.id === wrong.id ? { ...write, command: { kind: 'report', draft } as const } : write,
        )
        const first = again(right)
        fc.pre(first !== undefined)
        // A report that was right at first may have joined a proposal dismissed later; a correction comes after that.
        fc.pre(!dismissed(right).has(`${content.track} ${content.event}`))
        const now = book.head().recorded + 1000
        const command = { kind: 'correction', report: wrong.id, reason: 'It was wrong.', draft } as const
        fc.pre(taken(() => book.write('correction', command, wrong.by, now)))
        expect(bareStatus(book.status(now))).toEqual(bareStatus(first.status(now)))
      }),
    )
  })
})

/**
 * The writes of a ledger, each report and correction with the time that the ledger gave it. A confirmation without a
 * time takes that of its proposal as it stood then, even if the grounds of the proposal are corrected later; an open
 * start becomes the newest occurrence known then.
 */
function dated({ writes, revisions }: Ledger): readonly AcceptedWrite[] {
  const times = new Map(
    revisions.flatMap(({ delivery, entry }) =>
      'content' in entry ? [[delivery, readContent(entry.content).occurred] as const] : [],
    ),
  )
  return writes.map((write) => {
    const { id, command } = write
    const occurred = times.get(id)
    if (!('draft' in command) || occurred === undefined) return write
    const draft = { content: { ...command.draft.content, occurred }, occurredGiven: true }
    return { ...write, command: { ...command, draft } }
  })
}

/** The proposals that reports joined when they were filed, without one of them. */
function joinedIn({ revisions }: Ledger, except: string): string {
  return JSON.stringify(
    revisions.flatMap(({ entry }) =>
      'joins' in entry && entry.report !== except ? [[entry.report, entry.joins]] : [],
    ),
  )
}

/** The events, each with its track, of the proposals that were dismissed, as they stood when that was written. */
function dismissed(writes: readonly AcceptedWrite[]): ReadonlySet<string> {
  const book = ledger(tangled(), created)
  const events = writes.map(({ id, command, by, recorded }) => {
    const asked = command.kind === 'dismissal' ? command.proposal : undefined
    const proposals = asked === undefined ? [] : book.status(recorded).proposals
    const gone = proposals.find((proposal) => proposal.id === asked)
    book.write(id, command, by, recorded)
    return gone === undefined ? '' : `${gone.track} ${gone.event}`
  })
  return new Set(events)
}

/** Reports with equal windows keep the order of recording, so each of these has a window of its own. */
function distinct(moves: readonly Extract<Parameters<typeof make>[1], { kind: 'file' }>[]) {
  return moves.map((move, at) => ({ ...move, ago: move.ago + at }))
}
