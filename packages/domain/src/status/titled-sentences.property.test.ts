import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Definition, Track } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import { mapValues } from '../map-values.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { type Ledger, ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'
import { accepted, story } from '../testing/written-story.ts'
import { englishSentences } from '../words/english-sentences.ts'
import { titlesOf } from '../words/titles.ts'
import { diffStatuses } from './diff.ts'

/** Returns the definition with a number for the title of everything, and the ids that no sentence may contain. */
function numbered(definition: Definition) {
  const ids = new Set<string>()
  const titled = <T extends object>(all: Readonly<Record<string, T>> = {}) =>
    mapValues(all, (one, id) => {
      ids.add(id)
      return { ...one, title: `(${ids.size})` }
    })
  const ofTrack = (track: Track): Track => {
    const events = Object.values(track.states).flatMap(({ on }) => Object.keys(on ?? {}))
    return {
      ...track,
      events: titled(Object.fromEntries(events.map((id) => [id, lookup(track.events, id) ?? {}]))),
      facts: titled(track.facts),
      states: mapValues(titled(track.states), (state) =>
        state.deadlines ? { ...state, deadlines: titled(state.deadlines) } : state,
      ),
    }
  }
  const { tracks, rules, parties = {} } = definition
  const titledAll = accepted({
    ...definition,
    tracks: mapValues(titled(tracks), ofTrack),
    rules: titled(rules),
    parties: mapValues(titled(parties), ({ title: name, ...party }) => ({ ...party, name })),
  })
  const words = new Set(wordsOf(JSON.stringify(englishSentences)))
  return { definition: titledAll, ids: [...ids].filter((id) => !words.has(id)) }
}

const wordsOf = (text: string): readonly string[] => text.match(/[a-z]+(?:-[a-z]+)*/g) ?? []

/** Every sentence that the tracker writes about a ledger. */
function sentencesAbout(book: Ledger): readonly string[] {
  const compared = { titles: titlesOf(book.current().definition), versions: [] }
  const statuses = book.heads.map(({ recorded }) => book.statusAt(recorded, recorded))
  const last = book.status(book.head().recorded)
  return [
    ...statuses.slice(1).flatMap((after, at) => {
      const [first = after, before = after] = [statuses[0], statuses[at]]
      return [before, first].flatMap((from) => diffStatuses(from, after, compared).sentences)
    }),
    ...[...book.items.values()].flatMap(({ kind, headline }) => (kind === 'report' ? [] : [headline])),
    ...Object.values(last.rules).flatMap(({ because }) =>
      because.flatMap(({ text, settledBy }) => [text, settledBy ?? '']),
    ),
  ]
}

it('never writes an id into a sentence if that has a title', () => {
  const { definition, ids } = numbered(tangled())
  const moves = fc.array(
    anyMove.filter(({ kind }) => kind !== 'redefine'),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(moves, (drawn) => {
      const book = ledger(definition, Date.UTC(2025, 4, 1))
      drawn.forEach((move, at) => make(book, move, `r-${at}`))
      for (const sentence of sentencesAbout(book)) {
        expect(wordsOf(sentence).filter((word) => ids.includes(word))).toEqual([])
      }
    }),
  )
})

const once = (title: string) => ({
  title: 'A truce',
  tracks: {
    truce: {
      title: 'The truce',
      initial: 'none',
      states: {
        none: { on: { begin: 'in-force' } },
        'in-force': {
          on: { end: 'over' },
          deadlines: { term: { title, after: 'P30D', policy: 'apply', event: 'end' } },
        },
        over: { title: 'Over', final: true },
      },
    },
  },
})

it('names a deadline of a state that came and went between the compared moments', () => {
  const told = story(accepted(once('The agreed month')), '2025-05-01T00:00:00Z')
  const before = told.now()
  told.files('begun', { track: 'truce', event: 'begin', occurred: '2025-05-02T00:00:00Z' })
  told.checks('2025-06-02T00:00:00Z')
  expect(told.diff(before).sentences).toEqual([
    'The truce went from “none” to “Over”, since 2025-06-01 00:00 UTC (because the deadline “The agreed month” passed).',
  ])
  expect([...told.book.items.values()].map(({ headline }) => headline)).toContain(
    'The truce went from “in force” to “Over”: the deadline “The agreed month” passed',
  )
})

it('keeps in the history the title that was in force then', () => {
  const told = story(accepted(once('The agreed month')), '2025-05-01T00:00:00Z')
  told.files('begun', { track: 'truce', event: 'begin', occurred: '2025-05-02T00:00:00Z' })
  told.checks('2025-06-02T00:00:00Z')
  told.defines(accepted(once('The term')))
  expect([...told.book.items.values()].at(-1)?.headline).toContain('“The agreed month”')
})
