import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf } from '@tracker/http/testing/access'
import { anyRequest } from '@tracker/http/testing/any-request'
import { bodyOf } from '@tracker/http/testing/body'
import { scenario } from '@tracker/http/testing/talks'
import { channels } from '../testing/channels.ts'
import { type TestTracker, tracker } from '@tracker/http/testing/tracker'

type AnyRequest = typeof anyRequest extends fc.Arbitrary<infer T> ? T : never

function send(made: TestTracker, { target, query, headers, key, id, body }: AnyRequest): Promise<Response> {
  const { method, path } = target
  if (method === 'POST' && path.startsWith('/v1/webhooks/'))
    return made.deliver(body, { id, source: 'review-desk', headers })
  const bodiless = method === 'GET' || method === 'HEAD'
  return made.ask(`${path}?${query}`, {
    method,
    headers: {
      'Idempotency-Key': id,
      ...(key === undefined ? {} : { Authorization: `Bearer ${keyOf(key)}` }),
      ...headers,
    },
    ...(bodiless ? {} : { body }),
  })
}

describe('any request', () => {
  it('is answered, and never with a defect of ours', async () => {
    const made = await tracker({ more: channels })
    const seen = new Map<number, number>()
    const answered = async (request: AnyRequest) => {
      made.clock.pass(request.wait)
      const response = await send(made, request)
      const { status } = response
      seen.set(status, (seen.get(status) ?? 0) + 1)
      expect(made.logged.filter(({ level }) => level === 'error')).toEqual([])
      // No checks run here, so after a while the tracker correctly reports that it is unhealthy.
      const { method, path } = request.target
      if (path === '/health' && ['GET', 'HEAD'].includes(method)) expect([200, 503]).toContain(status)
      else expect(status).toBeLessThan(500)
      if (status < 400 || request.target.method === 'HEAD') return
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(await bodyOf(response)).toMatchObject({ status })
    }
    // Thirty at a time, so that a short run meets every status too.
    const requests = fc.array(anyRequest, { minLength: 30, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(requests, async (some) => {
        for (const request of some) await answered(request)
      }),
    )
    expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404, 405, 422]))
    expect(await bodyOf(await made.ask(`/v1/scenarios/${scenario}/verify`))).toMatchObject({ ok: true })
  })
})
