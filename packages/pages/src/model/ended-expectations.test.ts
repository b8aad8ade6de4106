import { expect, it } from 'vitest'
import { at, reported, trackStatus, transition } from '../channels/testing/statuses.ts'
import { endedExpectations } from './ended-expectations.ts'
import { entryNames } from './entry-names.ts'

const monday = at('2025-05-19T14:00:00Z')
const told = (day: string, over: Parameters<typeof reported>[0]) =>
  reported({ occurred: at(`2025-05-${day}T12:00:00Z`), track: 'call', ...over })
const moved = (day: string) => {
  const occurred = at(`2025-05-${day}T12:00:00Z`)
  return told(day, { transitions: [transition({ track: 'call', occurred })] })
}
const ended = (...items: ReturnType<typeof told>[]) =>
  endedExpectations({ items }, ({ deadline = 'expected' }) => [deadline]).map(({ names: [name], time }) => [
    name,
    time.value,
  ])

it('names what was taken back, and what another state ended before its time', () => {
  const given = told('17', { expected: monday })
  expect(ended(given)).toEqual([])
  expect(ended(given, told('18', { expected: null }))).toEqual([['expected', monday.value]])
  expect(ended(given, moved('18'))).toEqual([['expected', monday.value]])
  expect(ended(told('17', { expected: { vote: monday } }), told('18', { expected: { vote: null } }))).toEqual(
    [['vote', monday.value]],
  )
})

it('names what a retracted report had given', () => {
  expect(ended(told('17', { expected: monday, status: 'retracted' }))).toEqual([['expected', monday.value]])
})

it('leaves out what may have happened, and what is expected again', () => {
  const given = told('17', { expected: monday })
  expect(ended(given, moved('20'))).toEqual([])
  expect(ended(given, told('18', { expected: null }), told('18', { expected: monday }))).toEqual([])
})

const waits = (deadline: string) =>
  ({ deadlines: { [deadline]: { at: 'expected', policy: 'flag' } } }) as const
const states = {
  calm: { on: { stir: 'moving' } },
  moving: { on: { calm: 'calm', adjourn: 'adjourned' }, ...waits('vote') },
  adjourned: { on: { calm: 'calm' }, ...waits('end') },
}
const definition = { tracks: { call: { initial: 'calm', states } } }
const cancelled = (items: ReturnType<typeof told>[], state = 'calm') => {
  const status = { tracks: { call: trackStatus({ state }) } }
  return endedExpectations({ items }, (one) => entryNames(definition, status, one)).flatMap(
    ({ names }) => names,
  )
}
const goes = (day: string, from: string, to: string, over: Parameters<typeof reported>[0] = {}) => {
  const occurred = at(`2025-05-${day}T12:00:00Z`)
  return told(day, { transitions: [transition({ track: 'call', from, to, occurred })], ...over })
}

it('names only deadlines of the states that the track was in', () => {
  const stirred = goes('15', 'calm', 'moving', { expected: monday })
  const adjourned = goes('16', 'moving', 'adjourned', { expected: monday })
  expect(cancelled([stirred, goes('16', 'moving', 'calm')])).toEqual(['deadlines/vote'])
  expect(cancelled([stirred, adjourned], 'adjourned')).toEqual(['deadlines/vote'])
  expect(cancelled([stirred, adjourned, goes('17', 'adjourned', 'calm')])).toEqual([
    'deadlines/vote',
    'deadlines/end',
  ])
  expect(cancelled([goes('15', 'calm', 'moving', { expected: monday, status: 'retracted' })])).toEqual([
    'deadlines/vote',
  ])
})

it('takes the state before the first change, or without any the present one', () => {
  const given = told('15', { expected: monday })
  const takenBack = told('16', { expected: null })
  expect(cancelled([given, takenBack], 'moving')).toEqual(['deadlines/vote'])
  expect(cancelled([given, takenBack, goes('17', 'moving', 'calm')])).toEqual(['deadlines/vote'])
  expect(cancelled([given, takenBack])).toEqual(['expected'])
})
