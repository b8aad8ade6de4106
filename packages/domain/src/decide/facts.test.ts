import { describe, expect, it } from 'vitest'
import { smallDefinition } from '../definition/testing/small-definition.ts'
import { parsePayload } from '../report/parse-payload.ts'
import { factEntries } from '../ledger/fact-entries.ts'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

const declared = {
  scope: { title: 'Scope', type: 'choice', choices: { land: 'Land', sea: 'Sea' } },
  mediator: { title: 'Mediator', type: 'party' },
  length: { type: 'number', unit: 'days' },
  venue: { type: 'text' },
  'takes-effect': { type: 'time' },
}
const parties = { russia: { name: 'Russia' }, turkiye: { name: 'Türkiye' }, qatar: { name: 'Qatar' } }
const told = () => story(accepted(smallDefinition({ ceasefire: { facts: declared }, top: { parties } })))
const track = 'ceasefire'
const all = {
  scope: 'sea',
  mediator: ['turkiye', 'qatar'],
  length: 30,
  venue: 'Doha',
  'takes-effect': '2025-06',
}

describe('the facts of a track', () => {
  it('name each party once', () => {
    const parsed = parsePayload({
      type: 'report.filed',
      timestamp: '2025-05-18T10:00:00Z',
      data: { scenario: 'a', track, headline: 'Talks', facts: { mediator: ['qatar', 'turkiye', 'qatar'] } },
    })
    const detail = 'This party is named already; name each once.'
    expect(parsed).toEqual({ ok: false, faults: [{ pointer: '/data/facts/mediator/2', detail }] })
  })

  it('are held with the report that gave them, in the words of the definition too', () => {
    const book = told()
    book.files('terms', { track, facts: all, occurred: '2025-05-18T10:00:00Z' })
    const { facts } = book.now().tracks[track] ?? {}
    expect(facts).toMatchObject({
      scope: {
        title: 'Scope',
        value: 'sea',
        text: 'Sea',
        since: { value: '2025-05-18T10:00:00Z' },
        report: 'terms',
      },
      mediator: { value: ['turkiye', 'qatar'], text: 'Türkiye, Qatar' },
      length: { title: 'length', value: 30, text: '30 days' },
      venue: { text: 'Doha' },
      'takes-effect': { value: { value: '2025-06', earliest: '2025-05-31T10:00:00Z' }, text: '2025-06' },
    })
  })

  it('are taken back by null, and as of a moment are those of then', () => {
    const book = told()
    book.files('terms', { track, facts: all, occurred: '2025-05-18T10:00:00Z' })
    book.files('changed', { track, facts: { scope: 'land', length: null }, occurred: '2025-05-19T10:00:00Z' })
    expect(book.now().tracks[track]?.facts).toMatchObject({ scope: { value: 'land', report: 'changed' } })
    expect(book.now().tracks[track]?.facts).not.toHaveProperty('length')
    expect(book.asOf('2025-05-18T12:00:00Z').tracks[track]?.facts).toMatchObject({
      scope: { value: 'sea' },
      length: { value: 30 },
    })
    expect([...book.book.items.values()].flatMap(factEntries).slice(5)).toMatchObject([
      { track, fact: 'scope', value: 'land', report: 'changed' },
      { track, fact: 'length', value: null, report: 'changed' },
    ])
  })

  it('are corrected and retracted with their report', () => {
    const book = told()
    book.files('terms', { track, facts: all })
    book.corrects('terms', { track, facts: { 'takes-effect': '2025-07-01' } })
    const { facts } = book.now().tracks[track] ?? {}
    expect(facts).toMatchObject({ 'takes-effect': { value: { value: '2025-07-01' } } })
    expect(Object.keys(facts ?? {})).toEqual(['takes-effect'])
    book.retracts('terms')
    expect(book.now().tracks[track]?.facts).toEqual({})
    expect([...book.book.items.values()].flatMap(factEntries)).toEqual([])
  })

  it('appear in the difference between two moments', () => {
    const book = told()
    const [nothing] = [book.now(), book.files('a', { track, facts: { length: 30 } })]
    const [thirty] = [book.now(), book.files('b', { track, facts: { length: 60 } })]
    const [sixty] = [book.now(), book.files('c', { track, facts: { length: null } })]
    const sentences = [nothing, thirty, sixty].map((before, at, list) =>
      book.diff(before, list[at + 1]).sentences.slice(0, 1),
    )
    expect(sentences).toEqual([
      ['ceasefire: length: 30 days.'],
      ['ceasefire: length is now 60 days (before: 30 days).'],
      ['ceasefire: length is no longer given (before: 60 days).'],
    ])
  })

  it.each([
    ['scope', 'air', 'the fact scope is one of: land, sea; this is "air"'],
    ['scope', 'Sea', 'the fact scope is one of: land, sea; this is "Sea" (its id is "sea")'],
    ['scope', 'lnad', 'the fact scope is one of: land, sea; this is "lnad" (did you mean "land"?)'],
    [
      'mediator',
      ['qatar', 'Türkiye'],
      'the fact mediator is a party or a list of parties: russia, turkiye, qatar; this is ["qatar","Türkiye"] (its id is "turkiye")',
    ],
    [
      'length',
      '1,440.9 days',
      'the fact length is a number, in days; write the number alone, without quotes: 1440.9; this is "1,440.9 days"',
    ],
    ['length', '30 or 40', 'the fact length is a number, in days; this is "30 or 40"'],
    ['length', '1.440,9', 'the fact length is a number, in days; this is "1.440,9"'],
    [
      'mediator',
      ['qatar', 'oman'],
      'the fact mediator is a party or a list of parties: russia, turkiye, qatar; this is ["qatar","oman"]',
    ],
    [
      'length',
      '30',
      'the fact length is a number, in days; write the number alone, without quotes: 30; this is "30"',
    ],
    ['venue', 3, 'the fact venue is a text; this is 3'],
    ['venue', ['x'.repeat(64)], `the fact venue is a text; this is ["${'x'.repeat(58)}…`],
    ['takes-effect', 3, 'the fact takes-effect is a time value, a string; this is 3'],
    ['takes-effect', '27/09/2025', 'the fact takes-effect is a time value. '],
    ['takes-effect', '27/09/2025', 'write 2025-09-27'],
    [
      'Scope',
      'sea',
      'the track declares no fact Scope (its id is "scope"); it declares scope, mediator, length, venue, takes-effect',
    ],
    [
      'depth',
      3,
      'the track declares no fact depth; it declares scope, mediator, length, venue, takes-effect',
    ],
  ])('refuses %s: %j', (fact, value, detail) => {
    const refusal = refusalOf(() => told().files('odd', { track, facts: { [fact]: value } }))
    expect(refusal).toMatchObject({ code: 'payload-invalid' })
    expect(refusal?.extra.errors).toMatchObject([
      { pointer: `/data/facts/${fact}`, detail: expect.stringContaining(detail) },
    ])
    expect(refusal?.message).toContain(detail)
  })

  it('are refused together, under the first of them', () => {
    const facts = { length: '30', depth: 3 }
    const refusal = refusalOf(() => told().files('odd', { track, facts }))
    expect(refusal?.message).toBe(
      'the fact length is a number, in days; write the number alone, without quotes: 30; this is "30" (and 1 more, in errors)',
    )
    expect(refusal?.extra.errors).toHaveLength(2)
  })
})
