import { expect, it } from 'vitest'
import { at, reported, transition } from '../channels/testing/statuses.ts'
import { leftDeadlines } from './left-deadlines.ts'

const deadlines = {
  answer: { after: 'P7D', policy: 'flag' },
  vote: { at: 'expected', policy: 'flag' },
} as const
const states = {
  open: { on: { close: 'closed', again: 'open' }, deadlines },
  closed: { on: { reopen: 'open' } },
}
const tracks = { call: { initial: 'open', states } }
const begun = Date.parse('2025-05-01T00:00:00Z')

const moved = (day: string, from: string, to: string, over: Parameters<typeof reported>[0] = {}) => {
  const occurred = at(`2025-05-${day}T12:00:00Z`)
  return reported({
    occurred,
    track: 'call',
    transitions: [transition({ track: 'call', from, to, occurred })],
    ...over,
  })
}
const left = (items: ReturnType<typeof moved>[], complete = true) =>
  leftDeadlines({ items, complete }, { tracks }, begun).map(({ names, time }) => [...names, time.value])

it('names what ran from the entry to a state that was left before', () => {
  const closed = moved('02', 'open', 'closed')
  const reopened = moved('03', 'closed', 'open')
  expect(left([closed])).toEqual([['deadlines/answer', '2025-05-08T00:00:00Z']])
  expect(left([closed, reopened])).toEqual([['deadlines/answer', '2025-05-08T00:00:00Z']])
  expect(left([closed, reopened, moved('05', 'open', 'closed')])).toEqual([
    ['deadlines/answer', '2025-05-10T12:00:00Z'],
  ])
})

it('leaves out what was due by then, what does not count, and what began before the items that are known', () => {
  expect(left([moved('08', 'open', 'closed')])).toEqual([])
  expect(left([moved('02', 'open', 'closed', { status: 'retracted' })])).toEqual([])
  expect(left([moved('02', 'open', 'closed')], false)).toEqual([])
  expect(left([])).toEqual([])
})
