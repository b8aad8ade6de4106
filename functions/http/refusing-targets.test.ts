import { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { expect, it } from 'vitest'
import { refusingTargets } from './refusing-targets.ts'

const answered = new Hono().all('/v1/scenarios/:scenario/export', ({ text }) => text('exported'))
const handler = handle(refusingTargets(answered, {}))

async function statusOf(rawPath: string, method: string): Promise<number> {
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' }
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: 'x=..',
    headers: { host: 'tracker.example' },
    requestContext: { domainName: 'tracker.example', http },
    body: null,
    isBase64Encoded: false,
  }
  return (await handler(event as unknown as LambdaEvent)).statusCode
}

it.each(['GET', 'HEAD', 'POST'])('leads no %s through dot segments to a route', async (method) => {
  expect(await statusOf('/v1/scenarios/a.b/export', method)).toBe(200)
  for (const path of [
    '/v1/./scenarios/a/export',
    '/v1/scenarios/a/b/%2E./export',
    '/v1/scenarios/a/%2e/export',
  ])
    expect([path, await statusOf(path, method)]).toEqual([path, 404])
})
