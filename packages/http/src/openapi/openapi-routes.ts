import type { Resources } from '../app/resources.ts'
import { caching, conditional, etagOf } from '../app/respond.ts'
import document from './openapi.json' with { type: 'json' }

/** The API's description, OpenAPI 3.1; made from the schemas before it ships, and serialised when first asked for. */
export function openapiRoutes(): Resources {
  let made: { readonly body: string; readonly etag: string } | undefined
  return {
    '/openapi.json': {
      GET: (context) => {
        if (!made) {
          const body = JSON.stringify(document)
          made = { body, etag: etagOf(body) }
        }
        return conditional(context, made.body, { ETag: made.etag, 'Cache-Control': caching.brief })
      },
    },
  }
}
