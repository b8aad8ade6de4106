import type { HistoryItem, Revision } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyMove,
  make,
  type Move,
  reportsOf,
  taken,
} from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { editor, type Ledger, ledger, reviewer } from '../../packages/domain/src/testing/ledger.ts'
import { pick } from '../../packages/domain/src/testing/planned-content.ts'
import { tangled } from '../../packages/domain/src/testing/tangled.ts'
import { parseTimeValue } from '../../packages/domain/src/time/parse-time-value.ts'
import { ledgerLine } from '../../packages/http/src/reading/ledger-lines/ledger-line.ts'
import { bareTracker } from '../../packages/http/src/testing/bare-tracker.ts'

const created = Date.UTC(2025, 4, 1)
const path = '/v1/scenarios/story'
const day = 86_400_000

/** A report dated by the day, whose window is cut off at its recording, or a correction that leaves the time out. */
const anyDated = fc.record({
  kind: fc.constantFrom('dated', 'dated', 'reworded'),
  wait: fc.constantFrom(1_000, 3_600_000, day),
  which: fc.nat(20),
  event: fc.nat(5),
  ago: fc.constantFrom(0, 0, 1, 3),
  open: fc.constantFrom('', '', '../', '/..'),
})
type Dated = typeof anyDated extends fc.Arbitrary<infer T> ? T : never

function textOf({ ago, open }: Dated, now: number): string {
  const date = new Date(now - ago * day).toISOString().slice(0, 10)
  return open === '../' ? `../${date}` : `${date}${open}`
}

function makeDated(book: Ledger, move: Dated, id: string): void {
  const now = book.head().recorded + move.wait
  const { tracks } = book.status(now)
  const track = pick(Object.keys(tracks), move.which) ?? ''
  const event = pick(tracks[track]?.allowed ?? [], move.event)
  const read = parseTimeValue(textOf(move, now))
  const occurred = read.ok ? read.value : expect.fail()
  const content = { headline: id, track, ...(event === undefined ? {} : { event }), occurred }
  if (move.kind === 'dated') {
    taken(() => book.write(id, { kind: 'report', draft: { content, occurredGiven: true } }, editor, now))
    return
  }
  const report = pick(reportsOf(book), move.which)
  const draft = { content, occurredGiven: false }
  if (report !== undefined)
    taken(() => book.write(id, { kind: 'correction', report, reason: 'Other words.', draft }, reviewer, now))
}

const isDated = (move: Move | Dated): move is Dated => move.kind === 'dated' || move.kind === 'reworded'

/** Without the numbers and times that each ledger assigns. */
function bare(json: unknown): unknown {
  const own = ['revision', 'recorded', 'importedRecorded', 'knownAt', 'stamps', 'hash', 'etag', 'sha256']
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (own.includes(key) ? undefined : value)))
}

/** What reports and corrections say, as it is stored. */
const written = (revisions: readonly Revision[]) =>
  revisions.flatMap(({ entry }) => ('content' in entry ? [bare(entry.content)] : []))

it('a story that was exported and imported has the same reports, states and history at every moment', async () => {
  const moves = fc.array(fc.oneof(anyMove, anyDated), { minLength: 4, maxLength: 24 })
  await fc.assert(
    fc.asyncProperty(moves, async (drawn) => {
      const book = ledger(tangled(), created)
      for (const [at, move] of drawn.entries())
        if (isDated(move)) makeDated(book, move, `r-${at}`)
        else make(book, move, `r-${at}`)
      const now = book.head().recorded + 1_000
      while (book.check(now));
      const lines = book.revisions.flatMap((revision) => ledgerLine(revision) ?? [])
      const { ask, clock, scenarios } = bareTracker({ at: now })
      const headers = { 'Content-Type': 'application/jsonl' }
      const body = lines.map((line) => JSON.stringify(line)).join('\n')
      const answer = await ask(`${path}/import`, { method: 'POST', key: 'admin', headers, body })
      const told = (await answer.text()).trimEnd().split('\n')
      expect(told.filter((line) => !line.includes('"status":201'))).toEqual([])
      clock.pass(1_000)
      await scenarios.check('story')
      const { items: revisions } = await scenarios.changes('story', 0, 200)
      expect(written(revisions)).toEqual(written(book.revisions))
      const again = revisions.flatMap((revision) => ledgerLine(revision) ?? [])
      expect(bare(again)).toEqual(bare(lines))
      const ends = [...book.items.values()].map(({ occurred }) => Date.parse(occurred.latest))
      for (const asOf of new Set([...ends, book.head().recorded]))
        expect(bare(await scenarios.status('story', { asOf }))).toEqual(bare(book.statusAt(asOf, now)))
      const history = await scenarios.history('story', { limit: 200 })
      const items = [...book.items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
      // What a check recorded and a later report undid is in no line.
      const standing = ({ status }: HistoryItem) => status !== 'superseded'
      expect(bare(history.items.filter(standing))).toEqual(bare(items.filter(standing)))
    }),
  )
})
