import { sign as signAsGitHub } from '@octokit/webhooks-methods'
import { type ContentSystem, constant, secret } from './content-system.ts'

/** A custom system that signs as GitHub does. */
export const githubStyle: ContentSystem = {
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
