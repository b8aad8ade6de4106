import { encodeSignatureHeader } from '@sanity/webhook'
import { type ContentSystem, constant, secret, withoutMilliseconds } from './content-system.ts'

/** As in https://www.sanity.io/docs/webhooks; the projection is empty, so the whole document is sent. */
export const sanity: ContentSystem = {
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
