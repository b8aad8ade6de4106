import { describe, expect, it } from 'vitest'
import { expectConformance } from './conformance.ts'
import { problemResponse } from '../problem/problem.ts'
import { DomainError, type ErrorCode } from '@tracker/domain'
import { tracker } from './tracker.ts'

const here = '/v1/scenarios/talks'

const json = (value: unknown, status = 200) => Response.json(value, { status })
const refused = (code: ErrorCode, extra = {}) => problemResponse(new DomainError(code, 'No.', extra))

describe('the hold on answers', () => {
  it.each([
    [
      'a key that the document does not know',
      here,
      async (status: object) => json({ ...status, mood: 'good' }),
    ],
    ['a key too few', here, async ({ ...status }: { title?: string }) => (delete status.title, json(status))],
    ['another status', here, async (status: object) => json(status, 202)],
    ['another type', here, async () => new Response('text')],
    ['a refusal of a type that the operation does not list', here, async () => refused('id-reused')],
    ['a refusal with an unknown member', here, async () => refused('not-found', { mood: 'bad' })],
    ['an answer where there is no operation', '/v1/nothing', async () => json({})],
  ])('lets none through with %s', async (_, path, made) => {
    const { app } = await tracker()
    const status = (await (await app.request(here)).json()) as { title?: string }
    await expect(expectConformance('GET', here, json(status))).resolves.toBeUndefined()
    await expect(expectConformance('GET', path, await made(status))).rejects.toThrow()
  })
})
