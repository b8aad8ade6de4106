import { type ContentSystem, constant, hmac, secret, writtenAt } from './content-system.ts'

/** The payload of Ghost's `services/webhooks`: the present state, and the changed part of the previous one. */
export const ghost: ContentSystem = {
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
