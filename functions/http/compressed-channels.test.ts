import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { expect, it } from 'vitest'
import { compressedChannels } from './compressed-channels.ts'

const long = 'Where things stand. '.repeat(200)
const answered = new Hono().get('/:type/:subtype', ({ req }) => {
  const { type, subtype } = req.param()
  const headers = { 'Content-Type': `${type}/${subtype}; charset=utf-8`, ETag: 'W/"abc"' }
  if (req.header('If-None-Match') === 'W/"abc"') return new Response(null, { status: 304, headers })
  return new Response(long, { headers })
})
const handler = handle(compressedChannels(answered))

/** An event as API Gateway makes it of what CloudFront sends on. */
function ask(path: string, headers: Readonly<Record<string, string>>) {
  const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' }
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'tracker.example', ...headers },
    requestContext: { domainName: 'tracker.example', http },
    body: null,
    isBase64Encoded: false,
  }
  return handler(event as unknown as LambdaEvent)
}

it.each(['application/atom+xml', 'application/feed+json', 'text/calendar'])(
  'sends %s compressed, as bytes that API Gateway decodes',
  async (type) => {
    const { headers, body, isBase64Encoded } = await ask(`/${type}`, { 'accept-encoding': 'br,gzip' })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: 'W/"abc"', vary: 'Accept-Encoding' })
    expect(isBase64Encoded).toBe(true)
    const bytes = Buffer.from(body, 'base64')
    expect(bytes.length).toBeLessThan(long.length / 5)
    expect(gunzipSync(bytes).toString()).toBe(long)
    const plain = await ask(`/${type}`, {})
    const coding = plain.isBase64Encoded ? 'base64' : 'utf8'
    expect(Buffer.from(plain.body, coding).toString()).toBe(long)
    const known = await ask(`/${type}`, { 'accept-encoding': 'br,gzip', 'if-none-match': 'W/"abc"' })
    expect([known.statusCode, known.body]).toEqual([304, ''])
  },
)

it.each(['text/html', 'image/svg+xml', 'application/json', 'image/png'])(
  'leaves %s to CloudFront, or as it is',
  async (type) => {
    const { headers } = await ask(`/${type}`, { 'accept-encoding': 'br,gzip' })
    expect(headers).not.toHaveProperty('content-encoding')
  },
)
