import { describe, expect, it } from 'vitest'
import { accessDocument, keyOf } from './testing/access.ts'
import { bodyOf } from './testing/body.ts'
import { problemOf } from './testing/problem.ts'
import { report, scenario, story } from './testing/talks.ts'
import { tracker } from './testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`

/** Every read that needs a key if reads are private. */
const reads = [
  '/v1/scenarios',
  here,
  `${here}?knownAt=2025-05-18T11:59:59Z`,
  `${here}/tracks/ceasefire`,
  `${here}/history`,
  `${here}/changes`,
  `${here}/revisions/1`,
  `${here}/reports/msg_1`,
  `${here}/definition`,
  `${here}/definition/1`,
  `${here}/diff?from=1`,
  `${here}/verify`,
]

async function privately() {
  const made = await tracker({ access: () => accessDocument('private') })
  await made.define('local')
  await made.deliver(report(), { id: 'msg_1' })
  return made
}

describe('reads that are public', () => {
  it.each(reads)('refuse what is no key rather than take it for none: %s', async (path) => {
    const made = await tracker()
    await made.define('local')
    await made.deliver(report(), { id: 'msg_1' })
    for (const authorization of ['nonsense', 'Basic eA==', 'Bearer nobody', '']) {
      const refused = await made.ask(path, { headers: { Authorization: authorization } })
      expect([authorization, refused.status, refused.headers.get('WWW-Authenticate')]).toEqual([
        authorization,
        401,
        'Bearer',
      ])
    }
    expect((await made.ask(path, { key: 'local' })).status).toBe(200)
  })

  it('refuse a parameter without a name, wherever it stands', async () => {
    const { ask } = await tracker()
    for (const query of ['=', '=x', 'limit=1&=x', '=&='])
      expect((await problemOf(await ask(`/v1/scenarios?${query}`)))['detail']).toBe(
        'a parameter has no name; write name=value',
      )
    expect((await ask('/v1/scenarios?&limit=1&')).status).toBe(200)
  })
})

describe('reads that are not public', () => {
  it.each(reads)('take a key: %s is 401 without one, 200 with a reader’s', async (path) => {
    const { ask } = await privately()
    expect((await problemOf(await ask(path)))['type']).toBe('/problems/unauthorized')
    expect((await ask(path, { headers: { Authorization: 'Bearer nobody' } })).status).toBe(401)
    expect((await ask(path, { key: 'reader' })).status).toBe(200)
  })

  it.each(reads.slice(1))('take a key for the scenario: %s is 403 with one for another', async (path) => {
    const { ask } = await privately()
    expect((await problemOf(await ask(path, { key: 'local' })))['type']).toBe('/problems/forbidden')
  })

  it.each(reads)('are kept by no cache: %s', async (path) => {
    const { ask } = await privately()
    const response = await ask(path, { key: 'reader' })
    const etag = response.headers.get('ETag') ?? ''
    const again = await ask(path, { key: 'reader', headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    for (const { headers } of [response, again]) {
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Vary')).toContain('Authorization')
    }
  })

  it('list the scenarios that the key may touch, and no others', async () => {
    const { ask } = await privately()
    const list = await bodyOf(await ask('/v1/scenarios', { key: 'local' }))
    expect(list).toMatchObject({ items: [{ scenario: 'local' }], next: null })
  })

  it('leave open what is about no scenario', async () => {
    const { ask } = await privately()
    for (const path of ['/health', '/problems', '/openapi.json', '/.well-known/security.txt']) {
      expect((await ask(path)).status).toBe(200)
    }
  })

  it('may change into public ones while the tracker runs', async () => {
    let access = accessDocument('private')
    const { ask } = await tracker({ access: () => access })
    expect((await ask(here)).status).toBe(401)
    access = accessDocument('public')
    expect((await ask(here)).status).toBe(200)
  })
})

describe('public reads', () => {
  it('take no key, and are kept by no cache if one was sent', async () => {
    const { ask } = await tracker()
    const [open, keyed] = [await ask(here), await ask(here, { key: 'reader' })]
    expect(open.headers.get('Cache-Control')).toMatch(/^public, /)
    expect(open.headers.get('Vary')).toBeNull()
    expect(keyed.headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('another origin', () => {
  it('may read everything, ETags, links and the time to wait included', async () => {
    const { ask } = await tracker()
    for (const path of [...reads.slice(0, 7), '/health', '/v1/nothing']) {
      const { headers } = await ask(path, { headers: { Origin: 'https://reader.example' } })
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(headers.get('Access-Control-Expose-Headers')?.split(',')).toEqual([
        'ETag',
        'Link',
        'Retry-After',
      ])
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
    }
  })

  it('is allowed to read, with a key or an ETag, and not to write', async () => {
    const { ask } = await tracker()
    const response = await ask(here, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://reader.example',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,OPTIONS')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe(
      'Accept,Authorization,If-None-Match,Last-Event-ID',
    )
    expect(response.headers.get('Access-Control-Max-Age')).toBe('86400')
  })
})

describe('every answer', () => {
  it('keeps browsers from guessing its type', async () => {
    const { ask } = await tracker()
    const etag = (await ask(here)).headers.get('ETag') ?? ''
    const answers = [
      await ask(here),
      await ask(here, { headers: { 'If-None-Match': etag } }),
      await ask('/v1/nothing'),
      await ask(here, { method: 'POST' }),
      await ask(here, { method: 'PUT', key: 'admin', headers: { 'If-Match': '"1"' }, json: story }),
      await ask(`${here}/reports`, {
        key: 'editor',
        headers: { 'Idempotency-Key': 'k' },
        json: { headline: 'H' },
      }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 404, 405, 200, 201])
    for (const { headers } of answers) expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('to a method that a path does not have names those that it has', async () => {
    const { ask } = await tracker()
    const allowed = async (path: string, method: string) => (await ask(path, { method })).headers.get('Allow')
    expect(await allowed('/v1/scenarios', 'POST')).toBe('GET, HEAD')
    expect(await allowed(here, 'POST')).toBe('GET, HEAD, PUT, PATCH, DELETE')
    expect(await allowed(`${here}/reports`, 'GET')).toBe('POST')
    expect(await allowed(`${here}/reports`, 'HEAD')).toBe('POST')
    expect(await allowed(`${here}/reports/a/correction`, 'PUT')).toBe('POST')
    expect(await allowed(`${here}/dry-run`, 'GET')).toBe('POST')
    expect(await allowed('/health', 'DELETE')).toBe('GET, HEAD')
  })
})

describe('a key', () => {
  it('is good in any case of its scheme, and nowhere but in its header', async () => {
    const { ask } = await tracker()
    const write = (authorization: string | undefined, query = '') =>
      ask(`${here}/reports${query}`, {
        headers: {
          'Idempotency-Key': 'k',
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
        json: { headline: 'H' },
      })
    expect((await write(`bEARER ${keyOf('editor')}`)).status).toBe(201)
    expect((await write(undefined, `?access_token=${keyOf('editor')}`)).status).toBe(400)
    expect((await write(keyOf('editor'))).status).toBe(401)
  })
})
