import { createHmac } from 'node:crypto'
import { sign as signAsGitHub } from '@octokit/webhooks-methods'
import { encodeSignatureHeader } from '@sanity/webhook'
import type { Adapter, AdapterKind } from '../access/adapter.ts'
import { scenario } from './talks.ts'

/** A version of an article: what happened to it, which version it is, and what its title says by then. */
export interface Article {
  readonly action: 'publish' | 'unpublish'
  readonly version: number
  readonly title?: string
}

/** A delivery as a system signs it; `headers` are those that its signature covers or that come with it. */
export interface Signing {
  readonly body: string
  readonly path: string
  readonly secret: string
  /** When it is signed, in milliseconds since the epoch. */
  readonly at: number
  readonly headers: Readonly<Record<string, string>>
}

/** A content system, as its documentation describes what it sends. */
export interface ContentSystem {
  readonly kind: AdapterKind
  readonly adapter: Adapter
  readonly mediaType?: string
  /** Whether its payloads have versions, and its signatures a time. */
  readonly versioned: boolean
  readonly timed: boolean
  /** The payload of a version, and the headers beside the signature that say something of it. */
  readonly payload: (article: Article) => unknown
  readonly said?: (article: Article) => Readonly<Record<string, string>>
  readonly sign: (signing: Signing) => Promise<Readonly<Record<string, string>>>
}

const secret = 'a secret that the content system knows too'
const constant = { scenario: { value: scenario } }

/** When a version was written, to the second, in milliseconds since the epoch. */
function writtenAt(version: number): Date {
  return new Date(Date.parse('2025-05-18T10:00:00Z') + version * 60_000)
}
const withoutMilliseconds = (version: number) => writtenAt(version).toISOString().slice(0, 19)

const hmac = (hash: string, encoding: 'hex' | 'base64', key: string, ...parts: readonly string[]) =>
  createHmac(hash, key).update(parts.join('')).digest(encoding)

/** As https://www.sanity.io/docs/webhooks has it; the projection is left empty, so the whole document is sent. */
const sanity: ContentSystem = {
  kind: 'sanity',
  versioned: true,
  timed: true,
  adapter: {
    kind: 'sanity',
    secret,
    map: { ...constant, headline: { pointer: '/title' }, occurred: { pointer: '/publishedAt' } },
  },
  payload: ({ version, title }) => ({
    _id: '0c8b5a2e-7a4c-4b6e-9c9c-3d1a7d9f4c11',
    _type: 'post',
    _rev: `rev-${version}`,
    _createdAt: '2025-05-18T10:00:00Z',
    _updatedAt: `${withoutMilliseconds(version)}Z`,
    publishedAt: '2025-05-18T09:30:00.000Z',
    title,
  }),
  said: ({ action, version }) => ({
    'sanity-operation': action === 'unpublish' ? 'delete' : version === 1 ? 'create' : 'update',
    'sanity-document-id': '0c8b5a2e-7a4c-4b6e-9c9c-3d1a7d9f4c11',
    'idempotency-key': `sanity-${action}-${version}`,
  }),
  sign: async ({ body, secret: key, at }) => ({
    'sanity-webhook-signature': await encodeSignatureHeader(body, at, key),
  }),
}

/** As Ghost's `services/webhooks` makes it: the state and, of the state before, what has changed. */
const ghost: ContentSystem = {
  kind: 'ghost',
  versioned: true,
  timed: true,
  adapter: {
    kind: 'ghost',
    secret,
    map: {
      ...constant,
      headline: { pointer: '/post/current/title' },
      body: { pointer: '/post/current/custom_excerpt' },
      occurred: { pointer: '/post/current/published_at' },
      sources: [{ url: { pointer: '/post/current/url' }, publisher: { value: 'Our paper' } }],
    },
  },
  payload: ({ action, version, title }) => ({
    post: {
      current: {
        id: '682a0f6a8f4b2c0001d3a5e1',
        uuid: 'f4c1b1a2-7f0b-4b7a-8a61-0c5e3c1f2d11',
        title,
        custom_excerpt: null,
        status: action === 'publish' ? 'published' : 'draft',
        updated_at: writtenAt(version).toISOString(),
        published_at: '2025-05-18T09:30:00.000Z',
        url: 'https://paper.example/talks/',
      },
      previous: { status: action === 'publish' ? 'draft' : 'published' },
    },
  }),
  sign: async ({ body, secret: key, at }) => ({
    'x-ghost-signature': `sha256=${hmac('sha256', 'hex', key, body, String(at))}, t=${at}`,
  }),
}

/** The ninjs of Superdesk's HTTP push. */
const superdesk: ContentSystem = {
  kind: 'superdesk',
  versioned: true,
  timed: false,
  adapter: {
    kind: 'superdesk',
    secret,
    map: {
      ...constant,
      headline: { pointer: '/headline' },
      body: { pointer: '/description_text' },
      occurred: { pointer: '/firstpublished' },
      author: { pointer: '/byline' },
    },
  },
  payload: ({ action, version, title }) => ({
    guid: 'urn:newsml:localhost:2025-05-18T09:30:00.000000:8a1c',
    type: 'text',
    version: String(version),
    pubstatus: action === 'publish' ? 'usable' : 'canceled',
    headline: title,
    description_text: '',
    byline: 'A reporter',
    firstpublished: '2025-05-18T09:30:00+0000',
    versioncreated: `${withoutMilliseconds(version)}+0000`,
  }),
  sign: async ({ body, secret: key }) => ({
    'x-superdesk-signature': `sha1=${hmac('sha1', 'hex', key, body)}`,
  }),
}

/** As `signRequest` of @contentful/node-apps-toolkit signs: its vector is in verify-system.test.ts. */
const contentful: ContentSystem = {
  kind: 'contentful',
  versioned: true,
  timed: true,
  mediaType: 'application/vnd.contentful.management.v1+json',
  adapter: {
    kind: 'contentful',
    secret,
    map: {
      ...constant,
      headline: { pointer: '/fields/title/en-US' },
      occurred: { pointer: '/fields/happened/en-US', default: '2025-05-18' },
    },
  },
  payload: ({ action, version, title }) => ({
    sys: {
      type: action === 'publish' ? 'Entry' : 'DeletedEntry',
      id: '5KsDBWseXY6QegucYAoacS',
      revision: version,
      updatedAt: writtenAt(version).toISOString(),
    },
    ...(action === 'publish' ? { fields: { title: { 'en-US': title } } } : {}),
  }),
  said: ({ action, version }) => ({
    'x-contentful-topic': `ContentManagement.Entry.${action}`,
    'x-contentful-idempotency-key': `${action}${version}`.padEnd(64, '0'),
  }),
  sign: async ({ body, path, secret: key, at, headers }) => {
    const own = { 'x-contentful-signed-headers': '', 'x-contentful-timestamp': String(at) }
    const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
    const signed: Record<string, string> = { ...Object.fromEntries(given), ...own }
    const names = Object.keys(signed).toSorted()
    signed['x-contentful-signed-headers'] = names.join(',')
    const lines = names.map((name) => `${name}:${signed[name]?.trim()}`).join(';')
    return {
      ...own,
      'x-contentful-signed-headers': names.join(','),
      'x-contentful-signature': hmac('sha256', 'hex', key, ['POST', path, lines, body].join('\n')),
    }
  },
}

/** As https://www.storyblok.com/docs/concepts/webhooks has it: neither a version nor a time. */
const storyblok: ContentSystem = {
  kind: 'storyblok',
  versioned: false,
  timed: false,
  adapter: { kind: 'storyblok', secret, map: { ...constant, headline: { pointer: '/text' } } },
  payload: ({ action, title }) => ({
    text: `The user desk@paper.example ${action}ed the Story ${title} (talks)`,
    action: `${action}ed`,
    space_id: 288868,
    story_id: 123,
    full_slug: 'talks',
  }),
  sign: async ({ body, secret: key }) => ({ 'webhook-signature': hmac('sha1', 'hex', key, body) }),
}

/** The payload of WP Webhooks' trigger `post_update`, signed as its `generate_trigger_signature` does. */
const wordpress: ContentSystem = {
  kind: 'wordpress',
  versioned: true,
  timed: false,
  adapter: {
    kind: 'wordpress',
    secret,
    map: {
      ...constant,
      headline: { pointer: '/post/post_title' },
      body: { pointer: '/post/post_excerpt' },
      occurred: { pointer: '/post/post_date_gmt' },
      sources: [{ url: { pointer: '/post_permalink' }, published: { pointer: '/post/post_date' } }],
    },
  },
  mediaType: 'application/json; charset=UTF-8',
  payload: ({ action, version, title }) => ({
    post_id: 1234,
    post: {
      ID: 1234,
      post_author: '1',
      post_date: '2025-05-18 12:30:00',
      post_date_gmt: '2025-05-18 09:30:00',
      post_title: title,
      post_excerpt: '',
      post_status: action === 'publish' ? 'publish' : 'draft',
      post_modified_gmt: withoutMilliseconds(version).replace('T', ' '),
      post_type: 'post',
    },
    post_permalink: 'https://paper.example/talks/',
  }),
  sign: async ({ body, secret: key }) => ({
    'x-wp-webhook-signature': hmac('sha256', 'base64', key, body),
  }),
}

/** A system of one's own that signs as GitHub does. */
const githubStyle: ContentSystem = {
  kind: 'github-style',
  versioned: true,
  timed: false,
  adapter: {
    kind: 'github-style',
    secret,
    map: { ...constant, headline: { pointer: '/article/headline' }, occurred: { pointer: '/article/at' } },
    document: { pointer: '/article/id' },
    version: { pointer: '/article/version' },
    action: { pointer: '/event', retract: ['article.withdrawn'] },
  },
  payload: ({ action, version, title }) => ({
    event: action === 'publish' ? 'article.published' : 'article.withdrawn',
    article: { id: 7, version, headline: title, at: '2025-05-18T09:30:00Z' },
  }),
  sign: async ({ body, secret: key }) => ({ 'x-hub-signature-256': await signAsGitHub(key, body) }),
}

/** Every content system that has an adapter. */
export const contentSystems: readonly ContentSystem[] = [
  sanity,
  ghost,
  superdesk,
  contentful,
  storyblok,
  wordpress,
  githubStyle,
]
