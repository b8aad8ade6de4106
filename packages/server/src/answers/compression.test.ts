import { channels, compressed } from '@tracker/http'
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../serve.ts'

const long = 'Where things stand. '.repeat(200)
const etag = '"abc"'

/** Answers like those of the pages, channels and the API: 304 with the type, and none with a length. */
const app = new Hono().on('GET', '/:kind/:body', ({ req }) => {
  const { kind, body } = req.param()
  const type = `${kind.replace('-', '/')}; charset=utf-8`
  const asked = req.header('If-None-Match') ?? ''
  const headers = { ETag: etag, Vary: 'Accept-Language' }
  const more: Record<string, string> = body === 'plain' ? { 'Cache-Control': 'no-transform' } : {}
  const all = { ...headers, ...more, 'Content-Type': type }
  if (asked.includes(etag)) return new Response(null, { status: 304, headers: all })
  return new Response(body === 'short' ? 'short' : long, { headers: all })
})

let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const fetch = async (request: Request) => compressed(request, await app.fetch(request))
  site = await serve(() => ({ fetch }), { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
})
afterAll(() => site.stop(0))

interface Answer {
  readonly status: number | undefined
  readonly etag: string | undefined
  readonly vary: string | undefined
  readonly type: string | undefined
  readonly encoding: string | undefined
  readonly length: string | undefined
  readonly body: Buffer
}

/** The bytes as they were sent, which `fetch` would have decoded. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${site.url}${path}`, { headers, method }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode: status, headers: told } = answer
        const { etag: tag, vary, 'content-type': type } = told
        const { 'content-encoding': encoding, 'content-length': length } = told
        resolve({ status, etag: tag, vary, type, encoding, length, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject).end()
  })
}

const gzip = { 'Accept-Encoding': 'gzip, deflate, br' }
const page = '/text-html/long'

describe('the compression', () => {
  it.each([
    'text-html',
    'text-css',
    'text-javascript',
    'image-svg+xml',
    ...Object.values(channels).map(({ mediaType }) => mediaType.replace('/', '-')),
  ])('sends %s compressed to clients that accept it', async (kind) => {
    const answer = await ask(`/${kind}/long`, gzip)
    expect(answer).toMatchObject({ encoding: 'gzip', vary: 'Accept-Language, Accept-Encoding' })
    expect(answer.body.length).toBeLessThan(long.length / 5)
    expect(gunzipSync(answer.body).toString()).toBe(long)
  })

  it.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip;q=0, identity'])(
    'sends the plain bytes with their length if %s is accepted, and varies on the coding',
    async (accepted) => {
      const answer = await ask(page, accepted === undefined ? {} : { 'Accept-Encoding': accepted })
      expect(answer).toMatchObject({ encoding: undefined, etag, vary: 'Accept-Language, Accept-Encoding' })
      expect([answer.length, answer.body.toString()]).toEqual([String(long.length), long])
    },
  )

  it('names compressed bytes by a weak ETag, and only the plain ones by the strong', async () => {
    expect((await ask(page, gzip)).etag).toBe(`W/${etag}`)
    expect((await ask(page, { 'Accept-Encoding': 'deflate' })).etag).toBe(`W/${etag}`)
    expect((await ask(page, {})).etag).toBe(etag)
  })

  it.each([
    [etag, etag],
    [`W/${etag}`, `W/${etag}`],
    [`"other", W/${etag}`, `W/${etag}`],
    [`W/${etag}, ${etag}`, etag],
  ])('answers 304 to a client that has %s, with the ETag of what it has', async (known, told) => {
    for (const accepted of [{}, gzip]) {
      const answer = await ask(page, { ...accepted, 'If-None-Match': known })
      expect(answer).toMatchObject({ status: 304, etag: told, vary: 'Accept-Language, Accept-Encoding' })
      expect([answer.encoding, answer.body.length]).toEqual([undefined, 0])
    }
    expect((await ask(page, { ...gzip, 'If-None-Match': '"old"' })).status).toBe(200)
  })

  it.each(['text-html', 'application-json', 'image-png'])(
    'varies on as much in a 304 and a response to HEAD as in the full response: %s',
    async (kind) => {
      for (const body of ['long', 'short', 'plain']) {
        const path = `/${kind}/${body}`
        const { vary } = await ask(path, gzip)
        expect((await ask(path, gzip, 'HEAD')).vary).toBe(vary)
        for (const method of ['GET', 'HEAD']) {
          const known = await ask(path, { ...gzip, 'If-None-Match': etag }, method)
          expect(known).toMatchObject({ status: 304, vary, type: undefined })
        }
      }
    },
  )

  it('answers HEAD as it would GET, without a body', async () => {
    const plain = await ask(page, {}, 'HEAD')
    expect(plain).toMatchObject({ status: 200, etag, vary: 'Accept-Language, Accept-Encoding' })
    const small = await ask(page, gzip, 'HEAD')
    expect(small).toMatchObject({ status: 200, etag: `W/${etag}`, vary: 'Accept-Language, Accept-Encoding' })
    expect([plain.body.length, small.body.length]).toEqual([0, 0])
  })

  it.each([
    '/application-json/long',
    '/application-problem+json/long',
    '/text-vnd.mermaid/long',
    '/text-plain/long',
    '/image-png/long',
  ])('leaves alone the API, whose ETags stay strong, and what is small by itself: %s', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(path, gzip, method)
      expect(answer).toMatchObject({ encoding: undefined, etag, vary: 'Accept-Language' })
    }
    expect((await ask(path, gzip)).body.toString()).toBe(long)
  })

  it.each(['/text-html/short', '/text-html/plain'])(
    'leaves as it is what it would not help, or must not: %s',
    async (path) => {
      const answer = await ask(path, gzip)
      expect([answer.encoding, answer.etag]).toEqual([undefined, etag])
    },
  )
})
