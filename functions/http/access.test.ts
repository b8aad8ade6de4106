import { expect, it } from 'vitest'
import { access } from './access.ts'

it('is unavailable if the access document could never be read, and works as soon as it can be', async () => {
  let text = 'no secret shows'
  const logged: unknown[] = []
  const who = access(async () => text, { now: () => 0, log: (entry) => void logged.push(entry) })
  await expect(who()).rejects.toMatchObject({ name: 'DomainError', code: 'unavailable' })
  expect(logged).toEqual([{ event: 'access-failure', error: 'it is not JSON' }])
  text = JSON.stringify({ sources: {}, keys: {}, reads: 'public' })
  expect(await who()).toMatchObject({ reads: 'public' })
})
