import { expect, it } from 'vitest'
import type { TransitionJson } from '../ledger/json.ts'
import { spansOf } from './spans.ts'

const day = (date: string) => ({ value: date, earliest: `${date}T00:00:00Z`, latest: `${date}T23:59:59Z` })

function moved(date: string, from: string, to: string, status: 'standing' | 'retracted' = 'standing') {
  const cause = { kind: 'report', report: `r-${date}`, revision: 1 } as const
  const transition: TransitionJson = { track: 'gas', event: 'go', from, to, occurred: day(date), cause }
  return { status, transitions: [transition] }
}

const titleOf = (state: string) => state.toUpperCase()
const shown = (...[history, present]: [Parameters<typeof spansOf>[0], string]) =>
  spansOf(
    history,
    'gas',
    { state: present, since: day('2025-05-09'), cause: { kind: 'report', report: 'r', revision: 1 } },
    titleOf,
  ).map(({ state, from, to }) => [state, from?.value ?? null, to?.value ?? null])

it('lists the stays from the initial state to the present one, a return to the same state as a new one', () => {
  const history = [moved('2025-05-01', 'flowing', 'reduced'), moved('2025-05-03', 'reduced', 'reduced')]
  expect(shown(history, 'reduced')).toEqual([
    ['flowing', null, '2025-05-01'],
    ['reduced', '2025-05-01', '2025-05-03'],
    ['reduced', '2025-05-03', null],
  ])
})

it('leaves out what no longer counts, and what other tracks did', () => {
  const other = moved('2025-05-04', 'a', 'b')
  const elsewhere = { ...other, transitions: other.transitions.map((one) => ({ ...one, track: 'talks' })) }
  const history = [
    moved('2025-05-01', 'flowing', 'reduced'),
    moved('2025-05-02', 'reduced', 'off', 'retracted'),
  ]
  expect(shown([...history, elsewhere], 'reduced')).toHaveLength(2)
})

it('ends with the present state, which a new version of the definition may have set', () => {
  expect(shown([moved('2025-05-01', 'flowing', 'reduced')], 'trickle')).toEqual([
    ['flowing', null, '2025-05-01'],
    ['reduced', '2025-05-01', '2025-05-09'],
    ['trickle', '2025-05-09', null],
  ])
  expect(spansOf([], 'gas', { state: 'flowing', since: null, cause: { kind: 'initial' } }, titleOf)).toEqual([
    { state: 'flowing', title: 'FLOWING', from: null, to: null, cause: { kind: 'initial' } },
  ])
})

it('goes on with a stay whose state a new version of the definition renamed', () => {
  const history = [moved('2025-05-01', 'flowing', 'reduced'), moved('2025-05-09', 'less', 'off')]
  expect(shown(history, 'stopped')).toEqual([
    ['flowing', null, '2025-05-01'],
    ['less', '2025-05-01', '2025-05-09'],
    ['stopped', '2025-05-09', null],
  ])
})
