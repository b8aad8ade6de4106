import { describe, expect, it } from 'vitest'
import { contentSystems } from '../testing/content-systems.ts'
import { type Odd, requestOf } from '../testing/system-requests.ts'
import type { Adapter } from '../access/adapter.ts'
import { verifySystem } from './verify-system.ts'

const now = Date.parse('2025-05-18T12:00:00Z')
const article = { action: 'publish', version: 1 } as const

async function verify(system: (typeof contentSystems)[number], odd: Odd = {}) {
  const { path, body, headers } = await requestOf(system, article, now, odd)
  const request = { method: 'POST', path, headers: new Headers(headers), body: Buffer.from(body) }
  return verifySystem(system.adapter, request, now)
}

describe.each(contentSystems)('a delivery of $kind', (system) => {
  const { kind, timed } = system

  it('is verified as the system signs it', async () => {
    expect(await verify(system)).toEqual({ signedAt: timed ? now : undefined })
  })

  it.each<[string, Odd]>([
    ['with another body', { tamper: (body) => body.replace('resume', 'end') }],
    ['with a line break behind its body', { tamper: (body) => `${body}\n` }],
    ['without its body', { tamper: () => '' }],
    ['signed with another secret', { secret: 'a secret of somebody else' }],
  ])('is refused %s', async (_, odd) => {
    expect(await verify(system, odd)).toMatchObject({ refused: { because: 'secret' } })
  })

  it('is refused without each of the headers that sign it, with one changed, and with one doubled', async () => {
    const { path, body, headers } = await requestOf(system, article, now)
    const signing = await system.sign({ body, path, secret: system.adapter.secret, at: now, headers: {} })
    const asked = (given: Headers) =>
      verifySystem(system.adapter, { method: 'POST', path, headers: given, body: Buffer.from(body) }, now)
    for (const name of Object.keys(signing)) {
      const missing = new Headers(headers)
      missing.delete(name)
      const doubled = new Headers(headers)
      doubled.append(name, headers[name] ?? '')
      const changed = new Headers({ ...headers, [name]: `${headers[name]}0` })
      for (const given of [missing, doubled, changed])
        expect(asked(given), `${kind} ${name}`).toMatchObject({ refused: {} })
    }
  })

  it('is refused more than five minutes from the signed time, either way, if the system signs one', async () => {
    const limit = 5 * 60_000
    const taken = await Promise.all(
      [-limit - 1, -limit, limit, limit + 1].map(
        async (off) => 'signedAt' in (await verify(system, { at: now + off })),
      ),
    )
    expect(taken).toEqual(timed ? [false, true, true, false] : [true, true, true, true])
  })

  it('is refused as any other system’s', async () => {
    const { path, body, headers } = await requestOf(system, article, now)
    const request = { method: 'POST', path, headers: new Headers(headers), body: Buffer.from(body) }
    for (const other of contentSystems)
      if (other.kind !== kind)
        expect(verifySystem(other.adapter, request, now), other.kind).toMatchObject({ refused: {} })
  })
})

describe('signatures that the systems’ own code made', () => {
  const verified = (
    kind: Adapter['kind'],
    secret: string,
    headers: Record<string, string>,
    body: string,
    at = now,
  ) =>
    verifySystem(
      { kind, secret, map: { scenario: { value: 'talks' }, headline: { value: 'H' } } },
      {
        method: 'POST',
        path: '/v1/webhooks/contentful',
        headers: new Headers(headers),
        body: Buffer.from(body),
      },
      at,
    )

  it('verifies what signRequest of @contentful/node-apps-toolkit 3.16.1 made', () => {
    const body =
      '{"sys":{"type":"Entry","id":"5KsDBWseXY6QegucYAoacS","revision":1},' +
      '"fields":{"title":{"en-US":"Talks resume – in Istanbul"}}}'
    const headers = {
      'Content-Type': 'application/vnd.contentful.management.v1+json',
      'X-Contentful-Topic': 'ContentManagement.Entry.publish',
      'X-Contentful-Webhook-Name': ' The tracker ',
      'x-contentful-signature': '469e5aa50af5958956026749bbf3c982ce7491110c837c5758f21411a48ac827',
      'x-contentful-signed-headers':
        'content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic,x-contentful-webhook-name',
      'x-contentful-timestamp': '1747569600000',
    }
    const secret = 'YmNhMzQ0ZjY3ZDhjNDZkNTZkNzJjYjM0MjVkZTkxYTQ0ZjY3ZDhjNDZkNTZkNzJj'
    expect(verified('contentful', secret, headers, body, 1747569600000)).toEqual({ signedAt: 1747569600000 })
    const unpublished = { ...headers, 'X-Contentful-Topic': 'ContentManagement.Entry.unpublish' }
    expect(verified('contentful', secret, unpublished, body, 1747569600000)).toMatchObject({
      refused: { because: 'secret' },
    })
  })

  it('refuses one of Contentful that does not sign what happened, unless its body says so', async () => {
    const contentful = contentSystems.find(({ kind }) => kind === 'contentful') ?? expect.fail()
    const body = JSON.stringify(contentful.payload({ action: 'unpublish', version: 2 }))
    const signing = { body, path: '/', secret: contentful.adapter.secret, at: now, headers: {} }
    const headers = new Headers(await contentful.sign(signing))
    headers.set('x-contentful-topic', 'ContentManagement.Entry.publish')
    const request = { method: 'POST', path: '/', headers, body: Buffer.from(body) }
    expect(verifySystem(contentful.adapter, request, now)).toEqual({
      refused: {
        because: 'header',
        detail: 'x-contentful-signature does not cover x-contentful-topic, which says what happened',
      },
    })
    const action = { pointer: '/sys/type', retract: ['DeletedEntry'] }
    expect(verifySystem({ ...contentful.adapter, action }, request, now)).toEqual({ signedAt: now })
  })

  it('verifies what Python’s hmac makes for Superdesk', () => {
    const body = '{"guid": "urn:newsml:localhost:2025-05-18", "version": "1"}'
    const headers = { 'x-superdesk-signature': 'sha1=590287243814a5a403abfd0452bf74f32699235c' }
    expect(verified('superdesk', 'superdesk secret', headers, body)).toEqual({ signedAt: undefined })
  })

  it('verifies the example of GitHub’s documentation', () => {
    const headers = {
      'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    }
    const secret = "It's a Secret to Everybody"
    expect(verified('github-style', secret, headers, 'Hello, World!')).toEqual({ signedAt: undefined })
  })
})
