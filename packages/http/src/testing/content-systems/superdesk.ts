import { type ContentSystem, constant, hmac, secret, withoutMilliseconds } from './content-system.ts'

/** The ninjs of Superdesk's HTTP push. */
export const superdesk: ContentSystem = {
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
