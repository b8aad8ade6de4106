import { Hono } from 'hono'
import { ifNoneMatch } from '../../conditional/etag.ts'
import { type Assets, assetType } from './assets.ts'

/**
 * Serves the files of the pages. Under its own hash a file may be kept for ever; asked for under that of another
 * version, as by a page from before an update, the present one is answered and not kept.
 */
export function assetsApp(assets: Assets): Hono {
  return new Hono().get('/assets/:hash/:name', async (c) => {
    const { hash, name } = c.req.param()
    const asset = assets.find(name)
    if (!asset) return c.notFound()
    c.header('ETag', `"${asset.hash}"`)
    c.header('Cache-Control', hash === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache')
    c.header('X-Content-Type-Options', 'nosniff')
    if (!ifNoneMatch(c.req.header('if-none-match'), `"${asset.hash}"`)) return c.body(null, 304)
    c.header('Content-Type', assetType(name))
    return c.body(new Uint8Array(await asset.read()))
  })
}
