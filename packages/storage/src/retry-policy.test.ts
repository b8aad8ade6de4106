import { describe, expect, it } from 'vitest'
import { retryPolicy, retrying } from './retry-policy.ts'

/** A clock that only sleeping advances, with the jitter at its widest. */
function scripted(outcomes: readonly (string | Error)[], budget = 5000, until = Infinity) {
  let time = 0
  const sleeps: number[] = []
  const left: number[] = []
  const patient = retryPolicy({
    budget,
    until: () => until,
    now: () => time,
    random: () => 0.999,
    sleep: async (milliseconds) => {
      sleeps.push(Math.round(milliseconds))
      time += milliseconds
    },
  })
  const attempt = (milliseconds: number) => {
    const outcome = outcomes[left.push(milliseconds) - 1] ?? new Error('again')
    if (outcome instanceof Error) throw outcome
    return outcome
  }
  const isTransient = (error: unknown) => error instanceof Error && error.message === 'again'
  return { sleeps, left, answer: retrying(attempt, isTransient, patient) }
}
const again = new Error('again')

describe('retrying', () => {
  it('answers at once what is answered at once', async () => {
    const { answer, sleeps } = scripted(['yes'])
    expect(await answer).toBe('yes')
    expect(sleeps).toEqual([])
  })

  it('doubles the bound of its pauses up to a second', async () => {
    const { answer, sleeps } = scripted([...Array<Error>(8).fill(again), 'yes'])
    expect(await answer).toBe('yes')
    expect(sleeps).toEqual([25, 50, 100, 200, 400, 799, 999, 999])
  })

  it('gives up before the attempt that would start after the budget, and says why', async () => {
    const { answer, left } = scripted([], 1000)
    await expect(answer).rejects.toMatchObject({ name: 'Unavailable', cause: again })
    expect(left.every((milliseconds) => milliseconds > 0)).toBe(true)
    expect(left).toHaveLength(6)
  })

  it('gives up at the deadline of its request if that comes before the budget ends', async () => {
    const { answer, sleeps } = scripted([], 5000, 200)
    await expect(answer).rejects.toMatchObject({ name: 'Unavailable', cause: again })
    expect(sleeps).toEqual([25, 50, 100])
  })

  it('attempts nothing once the deadline of its request has passed', async () => {
    const { answer, left } = scripted(['yes'], 5000, 0)
    await expect(answer).rejects.toMatchObject({ name: 'Unavailable' })
    expect(left).toEqual([])
  })

  it('passes on at once what will not pass by itself', async () => {
    const { answer, left } = scripted([again, new Error('never')])
    await expect(answer).rejects.toThrow('never')
    expect(left).toHaveLength(2)
  })
})
