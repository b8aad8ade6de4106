import { describe, expect, it } from 'vitest'
import { Unavailable } from '../table.ts'
import { groupCommit } from './group-commit.ts'

describe('a group commit', () => {
  it('takes together what is asked for in one turn, in order, at most 32 at a time', async () => {
    const groups: number[][] = []
    const transact = groupCommit<number>(async (group) => {
      groups.push([...group])
      return group.map(() => undefined)
    })
    await Promise.all(Array.from({ length: 40 }, (_, n) => transact(n)))
    await transact(40)
    expect(groups.map(({ length }) => length)).toEqual([32, 8, 1])
    expect(groups.flat()).toEqual(Array.from({ length: 41 }, (_, n) => n))
  })

  it('rejects what fails alone, and commits each by itself if the whole fails', async () => {
    const groups: (readonly string[])[] = []
    const transact = groupCommit<string>(async (group) => {
      groups.push(group)
      if (group.includes('full')) throw new Error('the disk is full')
      return group.map((name) => (name === 'conflict' ? new Error('a conflict') : undefined))
    })
    const asked = ['a', 'conflict', 'full', 'b'].map(transact)
    const outcomes = await Promise.allSettled(asked)
    expect(outcomes.map((one) => (one.status === 'rejected' ? String(one.reason) : 'done'))).toEqual([
      'done',
      'Error: a conflict',
      'Error: the disk is full',
      'done',
    ])
    expect(groups.map(({ length }) => length)).toEqual([4, 1, 1, 1, 1])
  })

  it('rejects all at once if the database is unavailable, without another wait for each', async () => {
    let commits = 0
    const transact = groupCommit<number>(async () => {
      commits++
      throw new Unavailable('the lock is held')
    })
    const outcomes = await Promise.allSettled([1, 2, 3].map(transact))
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(commits).toBe(1)
  })
})
