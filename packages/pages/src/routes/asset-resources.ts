import { DomainError } from '@tracker/domain'
import { caching, ifNoneMatch, type Resources } from '@tracker/http'
import { type Assets, assetType } from '../assets/assets.ts'

/**
 * Serves the files of the pages. A file may be cached for ever under its own hash; under that of another version, as a
 * page from before an update requests it, the present file is served and not cached.
 */
export function assetResources(assets: Assets): Resources {
  return {
    '/assets/:hash/:name': {
      GET: async ({ req }) => {
        const asset = assets.find(req.param('name') ?? '')
        if (!asset) throw new DomainError('not-found', `there is nothing at ${req.path}`)
        const headers = {
          'Content-Type': assetType(asset.name),
          ETag: `"${asset.hash}"`,
          'Cache-Control': req.param('hash') === asset.hash ? caching.immutable : 'no-cache',
          'X-Content-Type-Options': 'nosniff',
        }
        if (!ifNoneMatch(req.header('If-None-Match'), headers.ETag)) {
          return new Response(null, { status: 304, headers })
        }
        const body = new Uint8Array(await asset.read())
        return new Response(body, { headers })
      },
    },
  }
}
