import { expect } from 'vitest'
import { caching } from '../app/respond.ts'
import { bodyOf } from './body.ts'

/** Returns the problem of an answer, after checking that it has the form of RFC 9457. */
export async function problemOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const kept = response.status === 400 || response.status === 404 ? [caching.refused] : []
  expect(['no-store', ...kept]).toContain(response.headers.get('Cache-Control'))
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
