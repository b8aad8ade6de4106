import { expect, it } from 'vitest'
import { at, reported, transition } from '../channels/testing/statuses.ts'
import { endedExpectations } from './ended-expectations.ts'

const monday = at('2025-05-19T14:00:00Z')
const told = (day: string, over: Parameters<typeof reported>[0]) =>
  reported({ occurred: at(`2025-05-${day}T12:00:00Z`), track: 'call', ...over })
const moved = (day: string) => {
  const occurred = at(`2025-05-${day}T12:00:00Z`)
  return told(day, { transitions: [transition({ track: 'call', occurred })] })
}
const ended = (...items: ReturnType<typeof told>[]) =>
  endedExpectations({ items }).map(({ deadline, time }) => [deadline, time.value])

it('names what was taken back, and what another state ended before its time', () => {
  const given = told('17', { expected: monday })
  expect(ended(given)).toEqual([])
  expect(ended(given, told('18', { expected: null }))).toEqual([[undefined, monday.value]])
  expect(ended(given, moved('18'))).toEqual([[undefined, monday.value]])
  expect(ended(told('17', { expected: { vote: monday } }), told('18', { expected: { vote: null } }))).toEqual(
    [['vote', monday.value]],
  )
})

it('names what a retracted report had given', () => {
  expect(ended(told('17', { expected: monday, status: 'retracted' }))).toEqual([[undefined, monday.value]])
})

it('leaves out what may have happened, and what is expected again', () => {
  const given = told('17', { expected: monday })
  expect(ended(given, moved('20'))).toEqual([])
  expect(ended(given, told('18', { expected: null }), told('18', { expected: monday }))).toEqual([])
})
