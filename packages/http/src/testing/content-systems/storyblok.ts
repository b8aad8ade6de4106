import { type Article, type ContentSystem, constant, hmac, secret } from './content-system.ts'

/**
 * As in https://www.storyblok.com/docs/concepts/webhooks, with neither a version nor a time: the second line of the
 * text is a link to the story.
 */
export const storyblok: ContentSystem = {
  kind: 'storyblok',
  versioned: false,
  timed: false,
  adapter: { kind: 'storyblok', secret, map: { ...constant, headline: { pointer: '/text' } } },
  payload: (article) => ({
    text: `${sentence(article)}\nhttps://app.storyblok.com/#/me/spaces/288868/stories/0/0/123`,
    ...said(article),
  }),
  sign: async ({ body, secret: key }) => ({ 'webhook-signature': hmac('sha1', 'hex', key, body) }),
}

/** The older form, whose text is the sentence alone. */
export const olderStoryblok: ContentSystem = {
  ...storyblok,
  payload: (article) => ({ text: sentence(article), ...said(article) }),
}

function sentence({ action, title }: Article): string {
  return `The user desk@paper.example ${action}ed the Story ${title} (talks)`
}

function said({ action }: Article) {
  return { action: `${action}ed`, space_id: 288868, story_id: 123, full_slug: 'talks' }
}
