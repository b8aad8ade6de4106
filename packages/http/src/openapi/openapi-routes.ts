import type { Deps } from '../app/deps.ts'
import { publicPath } from '../encoding/public-path.ts'
import type { Resources } from '../app/resources.ts'
import { caching, conditional, etagOf } from '../app/respond.ts'
import document from './openapi.json' with { type: 'json' }

/**
 * Serves the OpenAPI 3.1 document. It is generated before release, and serialised on first use with the path of the
 * public address.
 */
export function openapiRoutes({ base }: Pick<Deps, 'base'>): Resources {
  let made: { readonly body: string; readonly etag: string } | undefined
  return {
    '/openapi.json': {
      GET: (context) => {
        if (!made) {
          const body = JSON.stringify(publicDocument(base))
          made = { body, etag: etagOf(body) }
        }
        return conditional(context, made.body, { ETag: made.etag, 'Cache-Control': caching.brief })
      },
    },
  }
}

/** Moves the document to the path of `base`: its server, and the pages of problem types. */
function publicDocument(base: string | undefined): object {
  const server = publicPath(base, '')
  if (server === '') return document
  const text = JSON.stringify({ ...document, servers: [{ url: server }] })
  // Only in links and examples: `"/problems/{slug}"` names an operation, which the server's path precedes.
  return JSON.parse(text.replaceAll(/(?<=["(])\/problems\/(?!\{)/g, `${server}/problems/`)) as object
}
