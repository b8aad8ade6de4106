import { type ContentSystem, constant, hmac, secret, writtenAt } from './content-system.ts'

/** Signs as `signRequest` of @contentful/node-apps-toolkit does, whose test vector is in verify-system.test.ts. */
export const contentful: ContentSystem = {
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
