import type { Status } from '@tracker/domain'
import { expect, test } from 'vitest'
import { call, mondayAtTen, trackStatus } from '../channels/testing/statuses.ts'
import { dueList } from './due-list.ts'

const proposals: Status['proposals'] = []
const before = Date.parse('2025-05-18T12:00:00Z')

test('lists a deadline at the expected time once, as both', () => {
  const [only, ...rest] = dueList({ tracks: { call }, proposals }, before)
  expect(rest).toEqual([])
  expect(only).toMatchObject({
    track: 'call',
    id: 'call-time',
    expected: true,
    status: 'ahead',
    time: mondayAtTen,
  })
})

test('says of an expected moment without a deadline whether it may have passed', () => {
  const tracks = { talks: trackStatus({ expected: mondayAtTen }) }
  const at = (instant: string) => dueList({ tracks, proposals }, Date.parse(instant))[0]?.status
  expect(at('2025-05-18T19:59:59Z')).toBe('ahead')
  expect(at('2025-05-18T20:00:00Z')).toBe('possibly-passed')
  expect(at('2025-05-19T22:00:00Z')).toBe('passed')
})

test('sorts by the earliest moment, and expects nothing of a track that has ended', () => {
  const window = (day: string) => ({ value: day, earliest: `${day}T00:00:00Z`, latest: `${day}T01:00:00Z` })
  const deadline = (day: string) => ({ status: 'ahead' as const, policy: 'flag' as const, ...window(day) })
  const tracks = {
    late: trackStatus({ deadlines: { due: deadline('2025-06-02') } }),
    soon: trackStatus({ deadlines: { due: deadline('2025-06-01') } }),
    over: trackStatus({ final: true, expected: mondayAtTen, deadlines: { due: deadline('2025-05-20') } }),
  }
  expect(dueList({ tracks, proposals }, before).map(({ track }) => track)).toEqual(['soon', 'late'])
})

test('lists an expected time that was over when it was reported once, as it was written', () => {
  const said = { earliest: '2025-05-22T00:00:00Z', latest: '2025-05-22T00:00:00Z' }
  const deadline = { ...mondayAtTen, ...said, at: 'expected', status: 'passed', policy: 'flag' } as const
  const tracks = { call: trackStatus({ expected: mondayAtTen, deadlines: { 'call-time': deadline } }) }
  const items = dueList({ tracks, proposals }, Date.parse('2025-05-23T00:00:00Z'))
  expect(items).toMatchObject([
    { id: 'call-time', expected: true, status: 'passed', time: { value: mondayAtTen.value, ...said } },
  ])
})
