import type { Sample } from './samples.ts'

interface SampleDelivery {
  /** The setup of the content system. */
  readonly steps: readonly string[]
  readonly adapter: object
}

/** A source of the access document for each content system, by the system's name, and how to set the system up. */
const examples = (scenario: string): Readonly<Record<string, SampleDelivery>> => {
  const story = { scenario: { value: scenario } }
  const secret = 'a long random text, the same in both systems'
  return {
    Sanity: {
      steps: [
        'sanity.io/manage, API, Webhooks: trigger on create, update and delete; filter by _type; secret as below.',
        'Leave the projection empty, or keep _id and _updatedAt in it.',
        'Sanity does not sign its header sanity-operation. To have it signed, add "operation": delta::operation() to the ' +
          'projection, and here "action": {"pointer": "/operation", "retract": ["delete"]}.',
        'Drafts (drafts.…) and the versions of releases (versions.…), if you have them sent, are answered with 202 and ' +
          'not filed.',
      ],
      adapter: {
        kind: 'sanity',
        secret,
        map: {
          ...story,
          headline: { pointer: '/title' },
          body: { pointer: '/summary' },
          occurred: { pointer: '/publishedAt' },
        },
      },
    },
    Ghost: {
      steps: [
        'Settings, Integrations, Add custom integration: one webhook each for "Post published", "Published post ' +
          'updated", "Post unpublished" and "Post deleted", all with this secret.',
        'Pages have the same four events; their values are under /page/current, in a source of their own.',
      ],
      adapter: {
        kind: 'ghost',
        secret,
        map: {
          ...story,
          headline: { pointer: '/post/current/title' },
          body: { pointer: '/post/current/custom_excerpt' },
          occurred: { pointer: '/post/current/published_at' },
          sources: [{ url: { pointer: '/post/current/url' }, publisher: { value: 'Our paper' } }],
        },
      },
    },
    Superdesk: {
      steps: [
        'Subscribers, a destination of the type HTTP Push in the format ninjs, with this secret token.',
      ],
      adapter: {
        kind: 'superdesk',
        secret,
        map: {
          ...story,
          headline: { pointer: '/headline' },
          body: { pointer: '/description_text' },
          occurred: { pointer: '/firstpublished' },
          author: { pointer: '/byline' },
        },
      },
    },
    Contentful: {
      steps: [
        'Settings, Webhooks: the events publish and unpublish of entries; the payload as it is.',
        'The secret is the signing secret that "Enable request verification" shows.',
        'X-Contentful-Topic says what happened, so it must be among x-contentful-signed-headers; a delivery without is ' +
          'refused. Should something before the tracker sign without it, have the body say it: ' +
          '"action": {"pointer": "/sys/type", "retract": ["DeletedEntry"]}, and send publish, unpublish and delete only.',
      ],
      adapter: {
        kind: 'contentful',
        secret,
        map: {
          ...story,
          headline: { pointer: '/fields/title/en-US' },
          body: { pointer: '/fields/summary/en-US' },
          occurred: { pointer: '/sys/firstPublishedAt' },
        },
      },
    },
    Storyblok: {
      steps: [
        'Settings, Webhooks: story published, unpublished and deleted, with this secret.',
        'The payload names the story and no more, so the headline is the sentence that Storyblok sends: the first line of text.',
      ],
      adapter: { kind: 'storyblok', secret, map: { ...story, headline: { pointer: '/text' } } },
    },
    WordPress: {
      steps: [
        'The plugin WP Webhooks, Send data: the triggers post_create, post_update and post_trash as JSON.',
        'The secret is its trigger secret.',
      ],
      adapter: {
        kind: 'wordpress',
        secret,
        map: {
          ...story,
          headline: { pointer: '/post/post_title' },
          body: { pointer: '/post/post_excerpt' },
          occurred: { pointer: '/post/post_date_gmt' },
          sources: [{ url: { pointer: '/post_permalink' }, publisher: { value: 'Our paper' } }],
        },
      },
    },
    'GitHub style': {
      steps: [
        'Any system that signs its body as GitHub does: X-Hub-Signature-256: sha256=<hex HMAC-SHA256>.',
        'It says itself where the payload names the document, its version (a number or a time) and what happened.',
      ],
      adapter: {
        kind: 'github-style',
        secret,
        map: { ...story, headline: { pointer: '/article/headline' }, occurred: { pointer: '/article/at' } },
        document: { pointer: '/article/id' },
        version: { pointer: '/article/version' },
        action: { pointer: '/event', retract: ['article.withdrawn'] },
      },
    },
  }
}

/** Returns samples of the access document's `sources`, one for each content system. */
export function contentSystemSamples(base: string, scenario: string): readonly Sample[] {
  return Object.entries(examples(scenario)).map(([language, { steps, adapter }]) => {
    const name = language.toLowerCase().replace(' ', '-')
    const source = { [name]: { adapter, role: 'editor', scenarios: [scenario] } }
    const notes = [...steps, `It delivers to ${base}/v1/webhooks/${name}`]
    return { language, notes, code: JSON.stringify(source, null, 2) }
  })
}
