import { describe, expect, it } from 'vitest'
import { anomaly, type TimedOperation } from './anomaly.ts'

const op = (kind: TimedOperation['kind'], revision: number, from: number, to?: number): TimedOperation => ({
  kind,
  revision,
  from: BigInt(from),
  ...(to === undefined ? {} : { to: BigInt(to) }),
})

describe('the checker of histories', () => {
  it.each<[string, TimedOperation[]]>([
    ['is empty', []],
    ['is sequential', [op('write', 2, 0, 1), op('read', 2, 2, 3), op('write', 3, 4, 5), op('read', 3, 6, 7)]],
    ['has a write and a read overlap, seen', [op('write', 2, 0, 9), op('read', 2, 1, 2)]],
    ['has a write and a read overlap, not yet seen', [op('write', 2, 0, 9), op('read', 1, 1, 2)]],
    ['has a write take effect that was never answered', [op('write', 2, 0), op('read', 2, 5, 6)]],
    ['has writes overlap in the other order', [op('write', 3, 0, 9), op('write', 2, 1, 8)]],
  ])('accepts one that %s', (_, operations) => {
    expect(anomaly(operations, 1)).toBeUndefined()
  })

  it.each<[string, TimedOperation[], string]>([
    [
      'a stale read',
      [op('write', 2, 0, 1), op('read', 1, 2, 3)],
      'the write of revision 2 was over before the read of revision 1 began',
    ],
    [
      'a read of what is yet to be written',
      [op('read', 2, 0, 1), op('write', 2, 2, 3)],
      'the read of revision 2 was over before the write of revision 2 began',
    ],
    [
      'a read that goes back',
      [op('write', 2, 0, 9), op('read', 2, 1, 2), op('read', 1, 3, 4)],
      'the read of revision 2 was over before the read of revision 1 began',
    ],
    [
      'a write that came after a later one',
      [op('write', 3, 0, 1), op('write', 2, 2, 3)],
      'the write of revision 3 was over before the write of revision 2 began',
    ],
    [
      'a lost update',
      [op('write', 2, 0, 5), op('write', 2, 1, 6)],
      'revision 2 was written twice, or is not new',
    ],
    ['a gap', [op('write', 2, 0, 1), op('write', 4, 2, 3)], 'nobody wrote revision 3'],
    [
      'a read of nothing',
      [op('write', 2, 0, 1), op('read', 3, 2, 3)],
      'nobody wrote what the read of revision 3 saw',
    ],
  ])('rejects one with %s, and says what is wrong', (_, operations, fault) => {
    expect(anomaly(operations, 1)).toBe(fault)
  })
})
