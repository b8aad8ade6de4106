import type { Deps } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { caching, conditional, etagOf } from '../app/respond.ts'
import { publicDocument } from './public-document.ts'

/** Serves the OpenAPI 3.1 document. It is generated before release, and serialised on first use. */
export function openapiRoutes({ base }: Pick<Deps, 'base'>): Resources {
  let made: { readonly body: string; readonly etag: string } | undefined
  return {
    '/openapi.json': {
      GET: (context) => {
        if (!made) {
          const body = publicDocument(base)
          made = { body, etag: etagOf(body) }
        }
        return conditional(context, made.body, { ETag: made.etag, 'Cache-Control': caching.brief })
      },
    },
  }
}
