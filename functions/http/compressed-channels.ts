import { channels, compressed } from '@tracker/http'
import { Hono } from 'hono'

/** The types of channels that CloudFront sends as they are; it compresses pages and drawings by itself, and better. */
const types: ReadonlySet<string> = new Set(
  Object.values(channels)
    .map(({ mediaType }) => mediaType)
    .filter((mediaType) => mediaType !== 'image/svg+xml'),
)

/**
 * Compresses feeds and calendars, which CloudFront does not (Amazon CloudFront Developer Guide, "File types that
 * CloudFront compresses").
 */
export function compressedChannels(app: Hono): Hono {
  return new Hono().all('*', async ({ req, env }) =>
    compressed(req.raw, await app.fetch(req.raw, env), types),
  )
}
