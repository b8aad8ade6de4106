import { DomainError } from '@tracker/domain'
import { expect, it } from 'vitest'
import { Conflict } from '../table.ts'
import { longestRace, retryOnConflict } from './retry-on-conflict.ts'

const beaten = new Conflict([])

it('makes attempts until one is not beaten', async () => {
  let attempts = 0
  const attempt = () => (++attempts < 3 ? Promise.reject(beaten) : Promise.resolve(attempts))
  await expect(retryOnConflict('it', attempt)).resolves.toBe(3)
})

it('gives up once its time is over, and says what is written to', async () => {
  let at = 0
  const attempt = () => {
    at += longestRace / 2
    return Promise.reject(beaten)
  }
  const refusal = {
    code: 'unavailable',
    message: expect.stringContaining('talks is being written to'),
    cause: beaten,
  }
  await expect(retryOnConflict('talks', attempt, { begun: 0, now: () => at })).rejects.toMatchObject(refusal)
})

it('makes no further attempt after another error', async () => {
  let attempts = 0
  const attempt = () => {
    attempts++
    return Promise.reject(new DomainError('not-found', 'gone'))
  }
  await expect(retryOnConflict('it', attempt)).rejects.toMatchObject({ code: 'not-found' })
  expect(attempts).toBe(1)
})
