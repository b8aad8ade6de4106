import type { Resources } from '../app/resources.ts'
import { caching, json } from '../reading/answer.ts'
import document from './openapi.json' with { type: 'json' }

/** The API's description, OpenAPI 3.1; made from the schemas before it ships. */
export function openapiRoutes(): Resources {
  return { '/openapi.json': { GET: (context) => json(context, document, caching.brief) } }
}
