import type { Deps } from '../app/deps.ts'
import { publicPath } from '../encoding/public-path.ts'
import type { Resources } from '../app/resources.ts'
import { caching, conditional, etagOf } from '../app/respond.ts'
import document from './openapi.json' with { type: 'json' }

/**
 * The API's description, OpenAPI 3.1; made from the schemas before it ships, and serialised when first asked for, with
 * the path of the public address.
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

/** The document below the path of `base`: where its server is, and where types of problems have their pages. */
function publicDocument(base: string | undefined): object {
  const server = publicPath(base, '')
  if (server === '') return document
  const text = JSON.stringify({ ...document, servers: [{ url: server }] })
  // In links and examples, and not where `"/problems/{slug}"` names an operation, which the server's path precedes.
  return JSON.parse(text.replaceAll(/(?<=["(])\/problems\/(?!\{)/g, `${server}/problems/`)) as object
}
