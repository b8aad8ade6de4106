import { describe, expect, it } from 'vitest'
import { smallDefinition } from '../definition/testing/small-definition.ts'
import { reviewer } from '../testing/ledger.ts'
import { accepted, refusalOf, type Story, story } from '../testing/written-story.ts'

const parties = { russia: { name: 'Russia' }, qatar: { name: 'Qatar' }, oman: { name: 'Oman' } }
const facts = {
  venue: { type: 'text' },
  mediator: { type: 'party' },
  starts: { type: 'time' },
  scope: { type: 'choice', choices: { land: 'Land', sea: 'Sea' } },
}
const first = accepted(smallDefinition({ ceasefire: { facts }, top: { parties } }))
const second = accepted(
  smallDefinition({ ceasefire: { facts: { scope: { type: 'choice', choices: { land: 'Land' } } } } }),
)
const said = {
  track: 'ceasefire',
  headline: 'Terms',
  occurred: '2025-05-18T10:00:00Z',
  by: ['qatar', 'oman'],
  positions: { qatar: 'supports' },
  facts: { venue: 'Doha', mediator: ['qatar', 'oman'], starts: '2025-06', scope: 'sea' },
} as const

function told() {
  const book = story(first)
  book.files('terms', said)
  book.defines(second)
  return book
}

describe('a correction of what names a fact, choice or party that a later version dropped', () => {
  it('keeps it as it was', () => {
    const book = told()
    const before = book.now().tracks['ceasefire']
    book.corrects('terms', { ...said, headline: 'The terms' })
    const after = book.now().tracks['ceasefire']
    expect(after?.facts).toEqual(before?.facts)
    expect(after?.positions).toEqual(before?.positions)
    expect(Object.keys(after?.facts ?? {})).toEqual(['venue', 'mediator', 'starts', 'scope'])
    expect(after?.facts['starts']?.value).toMatchObject({
      value: '2025-06',
      earliest: '2025-05-31T10:00:00Z',
    })
  })

  it('may leave it out', () => {
    const book = told()
    book.corrects('terms', { ...said, by: ['russia'], positions: {}, facts: {} })
    expect(book.now().tracks['ceasefire']).toMatchObject({ facts: {}, positions: {} })
  })

  it('is refused if it gives another value, and told which one it may keep', () => {
    const book = told()
    const wrong = () =>
      book.corrects('terms', { ...said, facts: { ...said.facts, venue: 'Muscat', scope: 'air' } })
    expect(refusalOf(wrong)?.extra?.errors).toEqual([
      {
        pointer: '/data/facts/venue',
        detail:
          'the track declares no fact venue; it declares scope. A later version dropped it: keep "Doha", or leave it out',
      },
      { pointer: '/data/facts/scope', detail: 'the fact scope is one of: land; this is "air"' },
    ])
  })

  it('is no way to a new report, nor to a report that did not name it', () => {
    const book = told()
    expect(refusalOf(() => book.files('more', said))?.extra?.errors).toHaveLength(7)
    book.files('plain', { track: 'ceasefire', headline: 'Plain', occurred: '2025-05-19T10:00:00Z' })
    expect(refusalOf(() => book.corrects('plain', said))?.extra?.errors).toHaveLength(7)
  })
})

function itemOf({ book }: Story, id: string) {
  return [...book.items.values()].find(({ report }) => report === id)
}

describe('a correction of what names a deadline or a state that a later version dropped', () => {
  const deadlines = { vote: { at: 'expected', policy: 'flag' }, end: { at: 'expected', policy: 'flag' } }
  const { over, open, agreed } = {
    over: { final: true },
    open: { on: { reject: 'over' } },
    agreed: { on: { collapse: 'over' } },
  }
  const before = accepted(
    smallDefinition({
      ceasefire: { states: { open: { on: { agree: 'agreed', reject: 'over' }, deadlines }, agreed, over } },
    }),
  )
  const after = accepted(smallDefinition({ ceasefire: { states: { open, over } } }))

  it('keeps the moment that was expected in a state since left', () => {
    const book = story(before)
    const report = { track: 'ceasefire', expected: { vote: '2025-06-01' }, occurred: '2025-05-18T10:00:00Z' }
    book.files('set', report)
    book.files('end', { track: 'ceasefire', event: 'reject', occurred: '2025-05-19T10:00:00Z' })
    book.defines(after)
    book.corrects('set', { ...report, headline: 'A day is set' })
    expect(itemOf(book, 'set')).toMatchObject({
      status: 'corrected',
      headline: 'A day is set',
      expected: { vote: { value: '2025-06-01' } },
    })
    const other = () => book.corrects('set', { ...report, expected: { end: '2025-06-01' } })
    expect(refusalOf(other)?.message).toMatch(/^no deadline end waits for an expected time/)
  })

  it('keeps the override into it', () => {
    const book = story(before)
    const override = { state: 'agreed', reason: 'Both say so.' }
    const report = { track: 'ceasefire', override, occurred: '2025-05-18T10:00:00Z' }
    book.files('set', report, { by: reviewer })
    book.files('end', { track: 'ceasefire', event: 'collapse', occurred: '2025-05-19T10:00:00Z' })
    book.defines(after)
    book.corrects('set', { ...report, headline: 'It is agreed' }, { by: reviewer })
    expect(itemOf(book, 'set')).toMatchObject({
      headline: 'It is agreed',
      transitions: [{ from: 'open', to: 'agreed' }],
    })
    expect(itemOf(book, 'end')).toMatchObject({ transitions: [{ from: 'agreed', to: 'over' }] })
  })
})
