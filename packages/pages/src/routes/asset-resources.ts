import { DomainError } from '@tracker/domain'
import { caching, ifNoneMatch, type Resources } from '@tracker/http'
import { type Assets, assetType } from '../assets/assets.ts'

/**
 * The files of the pages. Under its own hash a file may be kept for ever; asked for under that of another version, as
 * by a page from before an update, the present one is answered and not kept.
 */
export function assetResources(assets: Assets): Resources {
  return {
    '/assets/:hash/:name': {
      GET: async ({ req }) => {
        const asset = assets.find(req.param('name') ?? '')
        if (!asset) throw new DomainError('not-found', `there is nothing at ${req.path}`)
        const headers = {
          ETag: `"${asset.hash}"`,
          'Cache-Control': req.param('hash') === asset.hash ? caching.immutable : 'no-cache',
          'X-Content-Type-Options': 'nosniff',
        }
        if (!ifNoneMatch(req.header('If-None-Match'), headers.ETag)) {
          return new Response(null, { status: 304, headers })
        }
        const body = new Uint8Array(await asset.read())
        return new Response(body, { headers: { ...headers, 'Content-Type': assetType(asset.name) } })
      },
    },
  }
}
