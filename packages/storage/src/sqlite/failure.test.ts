import { describe, expect, it } from 'vitest'
import { asOutage, isBusy, isDamaged } from './failure.ts'
import { Unavailable } from '../table.ts'

const file = '/srv/tracker.db'
const failure = (errcode: number) => Object.assign(new Error('SQLite'), { errcode })

describe('a failure of SQLite', () => {
  it.each([
    ['busy', 5],
    ['busy in recovery', 261],
    ['locked', 6],
  ])('that is %s passes by itself', (_, code) => {
    expect(isBusy(failure(code))).toBe(true)
    expect(asOutage(failure(code), file)).not.toBeInstanceOf(Unavailable)
  })

  it.each([
    ['a full disk', 13],
    ['a read-only file', 8],
    ['a file that was moved away', 1032],
    ['a failed write', 778],
    ['a file that does not open', 14],
  ])('by %s is an outage that keeps its cause', (_, code) => {
    const error = failure(code)
    expect(asOutage(error, file)).toMatchObject({ name: 'Unavailable', cause: error })
    expect(isBusy(error)).toBe(false)
  })

  it('by damage is told from one that is a defect', () => {
    expect([11, 26, 267].map((code) => isDamaged(failure(code)))).toEqual([true, true, true])
    expect(asOutage(failure(11), file)).toMatchObject({
      message:
        'the database file tracker.db is damaged (SQLite); stop the tracker, move the file away with its -wal and -shm, ' +
        'and restore a backup with `npm run tracker -- restore`',
      lasting: true,
    })
    expect(isDamaged(failure(1))).toBe(false)
    expect(asOutage(failure(1), file)).not.toBeInstanceOf(Unavailable)
    expect([isBusy, isDamaged].map((is) => is('no error'))).toEqual([false, false])
  })
})
