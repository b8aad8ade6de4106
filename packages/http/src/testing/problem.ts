import { expect } from 'vitest'
import { bodyOf } from './body.ts'

/** Returns the problem of an answer, after checking that it has the form of RFC 9457. */
export async function problemOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const problem = await bodyOf(response)
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^\/problems\/[a-z]+(-[a-z]+)*$/),
    title: expect.stringMatching(/\S/),
    status: response.status,
    detail: expect.stringMatching(/\S/),
  })
  return problem
}
