import { DomainError } from '@tracker/domain'
import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

function request(body: string | ReadableStream | null, headers: Record<string, string> = {}): Request {
  return new Request('http://tracker.test/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
}

const refused = (code: string) => expect.objectContaining({ name: 'DomainError', code })

test.each([
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
  'application/json; charset=utf8',
  'application/cloudevents+json',
  'application/vnd.contentful.management.v1+json',
  'model/gltf+json',
])('reads a body sent as %s', async (type) => {
  expect(Buffer.from(await readBody(request('{"a":"é"}', { 'content-type': type }))).toString()).toBe(
    '{"a":"é"}',
  )
})

test.each([
  '',
  'text/plain',
  'text/json',
  'application/jsonp',
  'application/+json',
  'application/xml',
  'application/json, text/plain',
  'application/json; charset=latin1',
  'json',
])('refuses a body sent as %j', async (type) => {
  await expect(readBody(request('{}', { 'content-type': type }))).rejects.toEqual(
    refused('unsupported-media-type'),
  )
})

test('takes identity for the only content encoding', async () => {
  await expect(readBody(request('{}', { 'content-encoding': 'identity' }))).resolves.toHaveLength(2)
  for (const encoding of ['gzip', 'br', 'identity, gzip'])
    await expect(readBody(request('{}', { 'content-encoding': encoding }))).rejects.toEqual(
      refused('unsupported-media-type'),
    )
})

test('reads no byte of a body that is declared too large', async () => {
  const sent = request('{"a":1}', { 'content-length': '262145' })
  await expect(readBody(sent)).rejects.toEqual(refused('too-large'))
  expect(sent.bodyUsed).toBe(false)
})

test.each(['-1', '1e3', 'many', '1, 2'])('refuses the Content-Length %j', async (length) => {
  await expect(readBody(request('{}', { 'content-length': length }))).rejects.toEqual(refused('malformed'))
})

test('accepts exactly the limit, and cuts a stream off beyond it', async () => {
  let given = 0
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        given += 1
        controller.enqueue(new Uint8Array(10))
      },
      cancel: () => {
        cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  await expect(readBody(request('x'.repeat(25)), 25)).resolves.toHaveLength(25)
  await expect(readBody(request(endless), 25)).rejects.toBeInstanceOf(DomainError)
  expect({ given, cancelled }).toEqual({ given: 3, cancelled: true })
})

test('keeps the bytes as they are, over chunks and without a body at all', async () => {
  const bytes = [Uint8Array.of(0xff, 0x00), Uint8Array.of(0x0d, 0x0a)]
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of bytes) controller.enqueue(chunk)
      controller.close()
    },
  })
  expect([...(await readBody(request(stream)))]).toEqual([0xff, 0x00, 0x0d, 0x0a])
  await expect(readBody(request(null))).resolves.toHaveLength(0)
})
