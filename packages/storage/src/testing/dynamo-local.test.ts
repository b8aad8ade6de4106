import { afterEach, describe, expect, it, vi } from 'vitest'
import { dynamoLocal, withoutDynamo } from './dynamo-local.ts'

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => {
  vi.unstubAllEnvs()
  warn.mockClear()
})

describe('DynamoDB Local without Java', () => {
  it('is left out by hand, and says so', () => {
    vi.stubEnv('PATH', '/nowhere')
    vi.stubEnv('CI', undefined)
    expect(withoutDynamo()).toBe(true)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      'NOT RUN: the tests over DynamoDB. DynamoDB Local needs Java 17 or later on the PATH, which has none.',
    )
  })

  it('fails in CI, in a plain sentence', async () => {
    vi.stubEnv('PATH', '/nowhere')
    vi.stubEnv('CI', 'true')
    expect(withoutDynamo()).toBe(false)
    await expect(dynamoLocal()).rejects.toThrow('DynamoDB Local needs Java 17 or later')
  })
})
