import { expect, test } from 'vitest'
import { type AccessDocument } from '../access/access-document.ts'
import { authenticateDelivery } from './authenticate-delivery.ts'
import { secretText } from '../access/webhook-secret.ts'
import { sign } from './sign.ts'

const secret = secretText(Buffer.alloc(32, 3))
const access: AccessDocument = {
  sources: { newsdesk: { secrets: [secret], role: 'editor', scenarios: ['ukraine-diplomatic-track'] } },
  keys: {},
  reads: 'public',
}
const now = Date.UTC(2025, 4, 18, 22, 10)
const body = Buffer.from('{"type":"report.filed"}')
const good = sign({ id: 'msg_1', body, secret, now })

const authenticate = (headers: Headers, source = 'newsdesk') =>
  authenticateDelivery(access, source, { headers, body, now })

test('says who sent a delivery and under which id', () => {
  expect(authenticate(new Headers(good))).toEqual({
    caller: {
      kind: 'source',
      name: 'newsdesk',
      holder: expect.stringMatching(/^[\da-f]{32}$/),
      role: 'editor',
      scenarios: ['ukraine-diplomatic-track'],
    },
    id: 'msg_1',
  })
})

const without = (name: keyof typeof good) => {
  const headers = new Headers(good)
  headers.delete(name)
  return headers
}
const twice = (name: keyof typeof good) => {
  const headers = new Headers(good)
  headers.append(name, good[name])
  return headers
}

test('knows nobody behind anything else, whatever is wrong', () => {
  const refusals: (readonly [Headers, string?])[] = [
    [new Headers()],
    [without('webhook-id')],
    [without('webhook-timestamp')],
    [without('webhook-signature')],
    [twice('webhook-id')],
    [twice('webhook-timestamp')],
    [new Headers(sign({ id: 'msg_1', body: 'other', secret, now }))],
    [new Headers(sign({ id: 'msg_1', body, secret, now: now - 301_000 }))],
    [new Headers(sign({ id: 'msg_1', body, secret: secretText(Buffer.alloc(32, 4)), now }))],
    [new Headers(sign({ id: 'msg_1', body, secret: secretText(Buffer.alloc(32)), now })), 'nobody'],
    [new Headers(good), 'nobody'],
    [new Headers(good), 'constructor'],
    [new Headers(good), '__proto__'],
    [new Headers(good), ''],
  ]
  for (const [headers, source] of refusals)
    expect(authenticate(headers, source)).toMatchObject({ refused: {} })
})

test.each([
  ['header', without('webhook-timestamp'), 'newsdesk', 'webhook-timestamp is missing'],
  ['header', twice('webhook-id'), 'newsdesk', 'webhook-id is malformed'],
  ['clock', new Headers(sign({ id: 'm', body, secret, now: now - 421_000 })), 'newsdesk', '421 s behind'],
  ['clock', new Headers(sign({ id: 'm', body, secret, now: now + 600_000 })), 'newsdesk', '600 s ahead'],
  ['secret', new Headers(sign({ id: 'm', body: 'other', secret, now })), 'newsdesk', 'no live secret'],
  ['source', new Headers(good), 'nobody', 'no such source'],
])('says for the log that it was the %s', (because, headers, source, detail) => {
  expect(authenticate(headers, source)).toEqual({
    refused: { because, detail: expect.stringContaining(detail) },
  })
})

test('has the holder that the document names, else that of the secret under any name', () => {
  const told = (sources: AccessDocument['sources'], source: string) => {
    const found = authenticateDelivery({ ...access, sources }, source, {
      headers: new Headers(good),
      body,
      now,
    })
    return 'caller' in found ? found.caller.holder : undefined
  }
  const desk = { secrets: [secret], role: 'editor', scenarios: ['*'] } as const
  const held = { ...desk, secrets: [secret], scenarios: ['*'], holder: 'Anna' }
  const plain = { ...desk, secrets: [secret], scenarios: ['*'] }
  expect(told({ a: plain }, 'a')).toBe(told({ b: plain }, 'b'))
  expect(told({ a: held }, 'a')).not.toBe(told({ a: plain }, 'a'))
})
