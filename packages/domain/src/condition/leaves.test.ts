import { describe, expect, it } from 'vitest'
import { partsOf } from './deadline-passed.ts'
import { leavesOf, placedLeavesOf, tracksReadBy } from './leaves.ts'
import type { Condition } from './condition.ts'

const rejected = { track: 'ceasefire', in: ['rejected'] } as const
const undeclared = { party: 'russia', on: 'sanctions', stance: ['undeclared'] } as const
const thirtyDays = { deadline: 'truce/thirty-days', is: 'passed' } as const
const condition: Condition = { any: [rejected, { all: [{ not: thirtyDays }, undeclared, rejected] }] }

describe('the leaves of a condition', () => {
  it('come in the order of writing, repeated if written twice', () => {
    expect(leavesOf(condition)).toEqual([rejected, thirtyDays, undeclared, rejected])
    expect(leavesOf(rejected)).toEqual([rejected])
  })

  it('come with the way that leads to each', () => {
    expect(placedLeavesOf(condition, ['when']).map(({ path }) => path.join('.'))).toEqual([
      'when.any.0',
      'when.any.1.all.0.not',
      'when.any.1.all.1',
      'when.any.1.all.2',
    ])
  })
})

describe('the tracks that a condition reads', () => {
  it('are those of its states and deadlines, not those that only a position is about', () => {
    expect(tracksReadBy(condition)).toEqual(new Set(['ceasefire', 'truce']))
  })
})

describe('the name of a deadline', () => {
  it('has a track and a deadline', () => {
    expect(partsOf('truce/thirty-days')).toEqual({ track: 'truce', deadline: 'thirty-days' })
  })
})
