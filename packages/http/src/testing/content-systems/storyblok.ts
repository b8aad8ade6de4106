import { type ContentSystem, constant, hmac, secret } from './content-system.ts'

/** As in https://www.storyblok.com/docs/concepts/webhooks, with neither a version nor a time. */
export const storyblok: ContentSystem = {
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
