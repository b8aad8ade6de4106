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
    ['words of which one is missing', { q: 'russia istanbul' }, reported(), false],
  ] as const)('passes or stops an item by %s', (_, filter, item, expected) => {
    expect(passes(item, filter)).toBe(expected)
  })

  it('counts the items of each month as they were written', () => {
    const on = (value: string) =>
      reported({ occurred: { value, earliest: '2025-04-30T10:00:00Z', latest: '' } })
    expect([...monthsOf({ items: [on('2025'), on('2025-05-01'), on('2025-05')] })]).toEqual([
      ['2025-05', 2],
      ['2025-04', 1],
    ])
  })
})
