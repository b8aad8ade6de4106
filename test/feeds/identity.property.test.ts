import type { HistoryItem } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyMove, make, taken } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { type Ledger, ledger } from '../../packages/domain/src/testing/ledger.ts'
import { accepted, story } from '../../packages/domain/src/testing/written-story.ts'
import { tangled } from '../../packages/domain/src/testing/tangled.ts'
import { atomFeed } from '../../packages/pages/src/channels/atom-feed.ts'
import { validateAtom } from '../../packages/pages/src/channels/testing/xml.ts'
import { namesOf } from '../../packages/pages/src/model/names.ts'
import { itemIdentity } from '../../packages/pages/src/model/item-identity.ts'
import { itemAnchor } from '../../packages/pages/src/model/paths.ts'
import { english as texts } from '../../packages/pages/src/text/english/english.ts'

const created = Date.UTC(2025, 4, 1)
const swings = { initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { back: 'x' } } } }
const term = { after: 'P1D', policy: 'apply', event: 'back' }
const follow = (of: string, track: string, policy: string) => ({
  when: { track: of, in: ['y'] },
  track,
  event: 'go',
  policy,
})

/** Tracks that swing, follow each other and fall back by themselves, in reports dated by the day. */
const coarse = accepted({
  title: 'Coarse',
  tracks: {
    t: swings,
    u: swings,
    v: swings,
    w: swings,
    z: { initial: 'x', states: { x: swings.states.x, y: { ...swings.states.y, deadlines: { term } } } },
  },
  rules: {
    first: follow('t', 'u', 'apply'),
    second: follow('u', 'v', 'apply'),
    proposed: follow('t', 'w', 'propose'),
    late: follow('t', 'z', 'apply'),
  },
})

const days = fc.array(
  fc.record({
    track: fc.constantFrom('t', 't', 'u', 'v', 'z'),
    event: fc.constantFrom('go', 'back'),
    day: fc.constantFrom('2025-05-02', '2025-05-03', '2025-05-05'),
    does: fc.constantFrom('files', 'files', 'files', 'corrects', 'retracts', 'checks'),
    which: fc.nat(20),
  }),
  { minLength: 8, maxLength: 24 },
)

/** Ledgers of two kinds: with one of everything, and with much of the same within one day. */
const anyLedger: fc.Arbitrary<Ledger> = fc.oneof(
  fc.array(anyMove, { minLength: 8, maxLength: 24 }).map((moves) => {
    const book = ledger(tangled(), created)
    moves.forEach((move, at) => make(book, move, `r-${at}`))
    return book
  }),
  days.map((moves) => {
    const told = story(coarse, '2025-05-01T00:00:00Z')
    moves.forEach(({ does, which, track, event, day }, at) => {
      const written = { track, event, occurred: day }
      const when = { at: new Date(Date.UTC(2025, 4, 8, 0, at)).toISOString() }
      taken(() => {
        if (does === 'files') told.files(`r-${at}`, written, when)
        else if (does === 'checks') told.checks(when.at)
        else if (does === 'retracts') told.retracts(`r-${which}`, when)
        else told.corrects(`r-${which}`, written, when)
      })
    })
    return told.book
  }),
)

const nameOf = (item: HistoryItem) => JSON.stringify(itemIdentity(item))

/** The content of an item, without the revision that recorded it. */
const wordsOf = ({ revision: _revision, recorded: _recorded, ...words }: HistoryItem) => words

/** Items that count have one identity only if they say the very same. */
function expectOneMeaning(items: readonly HistoryItem[]): void {
  const counting = items.filter(({ status }) => status !== 'superseded')
  for (const [first, ...same] of Object.values(Object.groupBy(counting, nameOf)).map((of) => of ?? []))
    for (const item of same) expect(wordsOf(item)).toEqual(first && wordsOf(first))
}

/** The feed is valid, and has no two entries of one id, nor a tombstone of what counts. */
function expectOneEntry(book: Ledger, items: readonly HistoryItem[]): void {
  const status = book.status(book.head().recorded)
  const names = namesOf(book.current().definition, status)
  const base = 'https://tracker.example'
  const details = new Map()
  const xml = atomFeed({ status, items, names, texts, details, base, authority: 'tracker.example' })
  validateAtom(xml)
  const ids = [...xml.matchAll(/<entry>\s*<id>([^<]*)|ref="([^"]*)"/g)].map(([, id, ref]) => id ?? ref)
  expect(new Set(ids).size).toBe(ids.length)
}

it('an item has one identity, one fragment and one entry, whatever is written and however it is corrected', () => {
  fc.assert(
    fc.property(anyLedger, (book) => {
      const items = [...book.items.values()]
      expectOneMeaning(items)
      expect(new Set(items.map(itemAnchor)).size).toBe(new Set(items.map(nameOf)).size)
      expectOneEntry(book, items)
    }),
  )
})
