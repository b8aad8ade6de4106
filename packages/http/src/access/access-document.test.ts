import { describe, expect, it, test } from 'vitest'
import { parseAccess } from './access-document.ts'

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
const otherSecret = `whsec_${Buffer.alloc(32, 2).toString('base64')}`
const sha256 = 'ab'.repeat(32)
const source = { secrets: [secret], role: 'editor', scenarios: ['*'] }
const key = { sha256, role: 'admin', scenarios: ['ukraine-diplomatic-track'] }
const document = { sources: { newsdesk: source }, keys: { 'desk-admin': key }, reads: 'public' }

function faults(json: unknown): string {
  try {
    parseAccess(json)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'accepted'
}

test('accepts the documented example, two secrets under rotation, and reads by key', () => {
  expect(parseAccess(document)).toEqual(document)
  const rotating = {
    ...document,
    sources: { newsdesk: { ...source, secrets: [secret, otherSecret] } },
    reads: 'private',
  }
  expect(parseAccess(rotating)).toEqual(rotating)
})

test('keeps a name that objects inherit, whose credentials would else be refused', () => {
  const named = {
    sources: { constructor: source },
    keys: { toString: key, prototype: { ...key, sha256: 'cd'.repeat(32) } },
  }
  expect(parseAccess({ ...document, ...named })).toEqual({ ...document, ...named })
  const text = JSON.stringify({ ...document, sources: { name: source } }).replace('"name"', '"__proto__"')
  expect(faults(JSON.parse(text))).toContain('/sources/…: must be 1 to 64 letters')
})

test('reads a hash in any letter case', () => {
  const keys = { 'desk-admin': { ...key, sha256: sha256.toUpperCase() } }
  expect(parseAccess({ ...document, keys })).toEqual(document)
})

const withSource = (changes: object) => ({ ...document, sources: { newsdesk: { ...source, ...changes } } })
const withKey = (changes: object) => ({ ...document, keys: { 'desk-admin': { ...key, ...changes } } })

test.each([
  ['nothing', null, '/: the access document has sources, keys and reads'],
  ['a list', [document], '/: must be an object, not a list'],
  [
    'lists for objects',
    { sources: [], keys: [], reads: 'public' },
    '/keys: must be an object of keys by name',
  ],
  ['no reads', { sources: {}, keys: {} }, '/reads: is missing; write "public" or "private"'],
  [
    'a source without a role',
    { ...document, sources: { newsdesk: { secrets: [secret], scenarios: ['*'] } } },
    '/sources/newsdesk/role: is missing; a source has secrets or an adapter, role and scenarios',
  ],
  ['other reads', { ...document, reads: 'all' }, '/reads: must be "public" or "private"'],
  ['an unknown member', { ...document, extra: 1 }, '/extra: the access document has'],
  ['no secret', withSource({ secrets: [] }), '/sources/newsdesk/secrets: must hold one secret'],
  [
    'three secrets',
    withSource({ secrets: [secret, secret, secret] }),
    '/sources/newsdesk/secrets: must hold one',
  ],
  [
    'a secret without prefix',
    withSource({ secrets: [secret.slice(6)] }),
    '/sources/newsdesk/secrets/0: must be "whsec_"',
  ],
  [
    'a short secret',
    withSource({ secrets: ['whsec_c2hvcnQ='] }),
    '/sources/newsdesk/secrets/0: must be "whsec_"',
  ],
  ['an unknown role', withSource({ role: 'owner' }), '/sources/newsdesk/role: must be one of reader, editor'],
  [
    'a scenario that is no id',
    withSource({ scenarios: ['A b'] }),
    '/sources/newsdesk/scenarios/0: must be lower-case words',
  ],
  [
    'a scenario that is no text',
    withSource({ scenarios: [7] }),
    '/sources/newsdesk/scenarios/0: must be a scenario id',
  ],
  [
    'scenarios that are no list',
    withSource({ scenarios: '*' }),
    '/sources/newsdesk/scenarios: must be a list',
  ],
  [
    'a name that is no id',
    { ...document, sources: { 'News Desk': source } },
    '/sources/…: must be 1 to 64 letters',
  ],
  ['half a hash', withKey({ sha256: sha256.slice(32) }), '/keys/desk-admin/sha256: must be the key'],
  ['a key in the clear', withKey({ key: 'x' }), '/keys/desk-admin/key: a key has sha256, role and scenarios'],
  [
    'one key under two names',
    { ...document, keys: { a: key, b: key } },
    '/keys/b/sha256: is the key at /keys/a/sha256 too; a key occurs once',
  ],
  [
    'one secret for two sources',
    { ...document, sources: { a: source, b: source } },
    '/sources/b/secrets/0: is the secret at /sources/a/secrets/0 too; a secret occurs once',
  ],
])('refuses %s', (_, json, fault) => {
  expect(faults(json)).toContain(fault)
})

test('names all faults at once, and shows no value, wherever a secret was put', () => {
  const misplaced = {
    sources: {
      [secret]: source,
      newsdesk: { ...source, secrets: [`${secret}!`, 7], role: secret, scenarios: [secret] },
    },
    keys: { 'desk-admin': { sha256: secret, role: 'admin', scenarios: secret, [secret]: secret } },
    reads: secret,
    [secret]: secret,
  }
  const message = faults(misplaced)
  expect(message.split('\n').length).toBeGreaterThan(9)
  expect(message).not.toContain(secret.slice(6, 20))
})

describe('a source whose content system signs for it', () => {
  const adapter = {
    kind: 'ghost',
    secret: 'a secret that Ghost knows too',
    map: { scenario: { value: 'talks' }, headline: { pointer: '/post/current/title', default: 'Untitled' } },
  }
  const ghost = (changes: object) => ({
    ...document,
    sources: { ghost: { adapter: { ...adapter, ...changes }, role: 'editor', scenarios: ['*'] } },
  })

  it('is accepted as it is written', () => {
    expect(parseAccess(ghost({}))).toEqual(ghost({}))
    const sources = [{ url: { pointer: '/post/current/url' }, publisher: { value: 'Our paper' } }]
    const facts = { constructor: { pointer: '/post/current/place' } }
    const tracks = [{ track: { value: 'ceasefire' }, facts }]
    const places = { document: { pointer: '/id' }, action: { pointer: '/event', retract: ['gone'] } }
    const whole = ghost({ kind: 'github-style', ...places, map: { ...adapter.map, sources, tracks } })
    expect(parseAccess(whole)).toEqual(whole)
  })

  it.each([
    [
      'beside secrets',
      withSource({ adapter }),
      '/sources/newsdesk: a source has either secrets or an adapter',
    ],
    [
      'of no known kind',
      ghost({ kind: 'strapi' }),
      '/sources/ghost/adapter/kind: must be one of sanity, ghost',
    ],
    ['without a secret', ghost({ secret: '' }), '/sources/ghost/adapter/secret: must not be empty'],
    [
      'without a headline',
      ghost({ map: { scenario: { value: 'talks' } } }),
      'adapter/map: must have scenario',
    ],
    [
      'with a key that no report has',
      ghost({ map: { ...adapter.map, title: { value: 'T' } } }),
      'map/title: must be',
    ],
    [
      'with what is no pointer',
      ghost({ map: { ...adapter.map, body: { pointer: 'post/title' } } }),
      'adapter/map/body/pointer: must be a JSON Pointer',
    ],
    [
      'with a bare text for a value',
      ghost({ map: { ...adapter.map, body: 'Text' } }),
      'adapter/map/body: must be {"pointer": "/…"}',
    ],
    [
      'with a pointer and a value',
      ghost({ map: { ...adapter.map, body: { pointer: '/a', value: 'b' } } }),
      'adapter/map/body/value: must be {"pointer": "/…"}',
    ],
    [
      'that says too much',
      ghost({ url: 'x' }),
      '/sources/ghost/adapter/url: an adapter has kind, secret and map',
    ],
    [
      'that signs as GitHub does and names no document',
      ghost({ kind: 'github-style' }),
      '/sources/ghost/adapter/document: must say where a github-style payload names its document',
    ],
    [
      'whose secret another source has',
      { ...document, sources: { ...ghost({}).sources, other: ghost({}).sources.ghost } },
      '/sources/other/adapter/secret: is the secret at /sources/ghost/adapter/secret too; a secret occurs once',
    ],
  ])('is refused %s', (_, json, fault) => {
    const said = faults(json)
    expect(said).toContain(fault)
    expect(said).not.toContain(adapter.secret)
  })
})
