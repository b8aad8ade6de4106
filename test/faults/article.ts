import { createHmac } from 'node:crypto'
import type { Adapter } from '../../packages/http/src/access/adapter.ts'
import { deliveryId } from '../../packages/http/src/adapters/delivery-id.ts'
import type { ClientDelivery } from './delivery.ts'

/** The content system of the tests, whose articles have versions and say which event they report. */
export const articles: Adapter = {
  kind: 'github-style',
  secret: 'a secret that the content system knows too',
  map: {
    scenario: { pointer: '/story' },
    headline: { pointer: '/title' },
    track: { value: 'talks' },
    event: { pointer: '/happened' },
    occurred: { value: '2025-05-18T11:30:00Z' },
  },
  document: { pointer: '/article' },
  version: { pointer: '/version' },
  action: { pointer: '/event', retract: ['withdrawn'] },
}

/** A version of the one article of a scenario. */
export interface ArticleVersion {
  readonly version: number
  readonly event: 'published' | 'withdrawn'
  /** What happened at the talks; `adjourn` is not known there. */
  readonly happened?: 'meet' | 'adjourn'
}

/** Returns the payload of a version, as the content system sends it. */
export function articlePayload(scenario: string, { happened = 'meet', ...version }: ArticleVersion): object {
  return { article: scenario, story: scenario, title: `Version ${version.version}`, happened, ...version }
}

/** Returns the delivery of a version. */
export function article(
  { scenario }: { readonly scenario: string },
  version: ArticleVersion,
): ClientDelivery {
  const body = JSON.stringify(articlePayload(scenario, version))
  const id = deliveryId('articles', articles, new Headers(), Buffer.from(body))
  return { id, by: 'articles', path: '/v1/webhooks/articles', body }
}

/** Signs a body as the content system does. */
export function articleProof(body: string): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', articles.secret).update(body).digest('hex')
  return { 'X-Hub-Signature-256': `sha256=${signature}` }
}
