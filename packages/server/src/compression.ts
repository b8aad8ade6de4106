import { channels } from '@tracker/http'
import type { MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import { compress } from 'hono/compress'

/**
 * The media types of pages, channels and assets. Answers of the API are not compressed: their ETags are promised to be
 * strong, some are sent back in If-Match, and those of compressed bytes would be weak.
 */
const compressed: ReadonlySet<string> = new Set([
  'text/html',
  'text/css',
  'text/javascript',
  'text/plain',
  'image/svg+xml',
  ...Object.values(channels).map(({ mediaType }) => mediaType),
])

function isCompressible(contentType: string): boolean {
  const [mediaType = ''] = contentType.split(';', 1)
  return compressed.has(mediaType)
}

/**
 * Compresses pages and channels of 1 KB or more for clients that accept gzip or deflate. Compressed bytes have the same
 * ETag as a weak one (RFC 9110 §8.8.3), which works in If-None-Match as well as the strong one.
 */
export function compression(): MiddlewareHandler {
  return every(validators, compress({ contentTypeFilter: isCompressible }), measured)
}

/** A 304 and a response to HEAD have nothing to compress, but carry the ETag and Vary of the full response. */
const validators: MiddlewareHandler = async (context, next) => {
  await next()
  const { req, res } = context
  const known = res.status === 304
  if (!known && !(req.method === 'HEAD' && isCompressed(res))) return
  context.header('Vary', 'Accept-Encoding', { append: true })
  const etag = res.headers.get('ETag')
  if (etag === null || etag.startsWith('W/')) return
  const weak = known
    ? knownAsWeak(req.header('If-None-Match'), etag)
    : /\b(?:gzip|deflate)\b/i.test(req.header('Accept-Encoding') ?? '')
  if (weak) context.header('ETag', `W/${etag}`)
}

/**
 * Returns whether the client holds only the compressed bytes, whose stored response is renewed by its own ETag (RFC
 * 9111 §4.3.4).
 */
function knownAsWeak(asked = '', etag: string): boolean {
  const others = asked.replaceAll(`W/${etag}`, '')
  return others !== asked && !others.includes(etag)
}

/**
 * Sets Content-Length, by which the compressor decides whether it is worth it; responses built in one piece do not set
 * it themselves.
 */
const measured: MiddlewareHandler = async (context, next) => {
  await next()
  const { req, res } = context
  if (req.method === 'HEAD' || !isCompressed(res)) return
  const bytes = await res.arrayBuffer()
  context.res = new Response(bytes, res)
  context.header('Content-Length', String(bytes.byteLength))
}

function isCompressed({ headers }: Response): boolean {
  return isCompressible(headers.get('Content-Type') ?? '')
}
