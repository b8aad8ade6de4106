import { describe, expect, it } from 'vitest'
import { corrected, expired, reported } from '../channels/testing/statuses.ts'
import { filterOf, isNarrowed, monthsOf, passes } from './timeline-filter.ts'

describe('the filter of a timeline', () => {
  it('is read from a query, without what is empty or cannot be one', () => {
    expect(
      filterOf({ track: 'talks', party: '', kind: 'claim', month: '2025-05', q: ' two words ' }),
    ).toEqual({
      track: 'talks',
      kind: 'claim',
      month: '2025-05',
      q: 'two words',
    })
    expect(isNarrowed(filterOf({ kind: 'gossip', month: 'May', q: ' ' }))).toBe(false)
  })

  it.each([
    ['a party with a position', { party: 'ukraine' }, reported(), true],
    ['a party that acted', { party: 'us' }, reported({ by: ['us'] }), true],
    ['another party', { party: 'us' }, reported(), false],
    ['changes', { kind: 'change' }, expired(), true],
    ['changes, of which it is none', { kind: 'change' }, reported(), false],
    ['marked key events', { kind: 'key' }, reported({ keyEvent: true }), true],
    ['positions', { kind: 'position' }, reported(), true],
    ['claims', { kind: 'claim' }, reported(), false],
    ['corrections', { kind: 'correction' }, corrected(), true],
    ['dates', { kind: 'due' }, expired(), true],
    ['its month', { month: '2025-05' }, reported(), true],
    ['another month', { month: '2025-06' }, reported(), false],
    ['all words, wherever they stand', { q: 'RUSSIA european' }, reported(), true],
    ['words in composed letters', { q: 'josé' }, reported({ headline: 'Jose\u0301 speaks' }), true],
    ['words in decomposed letters', { q: 'jose\u0301' }, reported({ headline: 'José speaks' }), true],
    ['words of which one is missing', { q: 'russia istanbul' }, reported(), false],
  ] as const)('passes or stops an item by %s', (_, filter, item, expected) => {
    expect(passes(item, filter)).toBe(expected)
  })

  it('counts the items of each month as they were written, or in the month in which their time begins', () => {
    const on = (value: string, earliest = '2025-04-30T10:00:00Z') =>
      reported({ occurred: { value, earliest, latest: '' } })
    const items = [
      on('2025', '2024-12-31T10:00:00Z'),
      on('202X', '2019-12-31T10:00:00Z'),
      on('2025-33', '2024-12-31T10:00:00Z'),
      on('2025-36[Europe/Kyiv]', '2025-09-30T21:00:00Z'),
      on('2025-34~', '2025-03-31T10:00:00Z'),
      on('2025-05-01'),
      on('2025-05'),
      on('../2025-05-19'),
    ]
    expect([...monthsOf({ items })]).toEqual([
      ['2025-04', 2],
      ['2025-05', 2],
      ['2025-10', 1],
      ['2025-01', 2],
      ['2020-01', 1],
    ])
  })
})
