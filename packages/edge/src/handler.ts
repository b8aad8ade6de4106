import { normalise } from './normalise.ts'
import routes from './routes.json' with { type: 'json' }
import type { EdgeRequest, EdgeResponse } from './viewer-request.ts'

/** Runs for every request that reaches CloudFront, before it looks into its cache. */
export function handler(event: { readonly request: EdgeRequest }): EdgeRequest | EdgeResponse {
  return normalise(event.request, routes)
}
