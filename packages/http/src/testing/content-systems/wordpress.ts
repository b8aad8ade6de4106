import { type ContentSystem, constant, hmac, secret, withoutMilliseconds } from './content-system.ts'

/** The payload of WP Webhooks' trigger `post_update`, signed as its `generate_trigger_signature` does. */
export const wordpress: ContentSystem = {
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
