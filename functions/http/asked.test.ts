import type { LambdaEvent } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { asked } from './asked.ts'

const edge = '198.51.100.7'

function event(forwarded: string | undefined, sourceIp = edge): LambdaEvent {
  return {
    version: '2.0',
    rawPath: '/v1/scenarios/talks',
    rawQueryString: 'asOf=2025-05-18',
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    requestContext: { requestId: 'JKJaXmPLvHcESHA=', http: { method: 'GET', sourceIp } },
  } as unknown as LambdaEvent
}

describe('the address of a reader', () => {
  it.each([
    ['behind the CDN, is the one that the edge was asked from', `203.0.113.9, ${edge}`],
    ['is not the one that a reader made up', `192.0.2.1, 203.0.113.9, ${edge}`],
    ['is the same if the API does not add its own', '192.0.2.1, 203.0.113.9'],
  ])('%s', (_, forwarded) => {
    expect(asked(event(forwarded), true)).toEqual({
      request: 'JKJaXmPLvHcESHA=',
      reader: '203.0.113.9',
      method: 'GET',
      path: '/v1/scenarios/talks',
    })
  })

  it('is the peer of the API if there is no CDN, whatever the reader says', () => {
    expect(asked(event('192.0.2.1', '203.0.113.9'), false).reader).toBe('203.0.113.9')
    expect(asked(event(undefined), true).reader).toBe(edge)
  })
})
