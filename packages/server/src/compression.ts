import type { MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import { compress } from 'hono/compress'

/**
 * Pages, channels and what they load. The API's answers are left out: their ETags are promised to be strong, some are
 * sent back in If-Match, and those of compressed bytes would be weak.
 */
const compressed =
  /^(?:text\/(?:html|css|javascript|calendar|plain)|image\/svg\+xml|application\/(?:atom\+xml|feed\+json))(?:;|$)/

/**
 * Compresses the text of pages and channels, from 1 KB on, for those who accept gzip or deflate. Compressed bytes have
 * the same ETag as weak (RFC 9110 §8.8.3), which finds its way back into If-None-Match as well as the strong one does.
 */
export function compression(): MiddlewareHandler {
  return every(validators, compress({ contentTypeFilter: compressed }), measured)
}

/** A 304 and the answer to HEAD, which have nothing to compress, say of ETag and Vary what the whole answer would. */
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

/** Whether whoever asks has the compressed bytes alone: what is kept is renewed by its own ETag (RFC 9111 §4.3.4). */
function knownAsWeak(asked = '', etag: string): boolean {
  const others = asked.replaceAll(`W/${etag}`, '')
  return others !== asked && !others.includes(etag)
}

/** What decides whether compression is worth its while; answers made in one piece do not tell their length themselves. */
const measured: MiddlewareHandler = async (context, next) => {
  await next()
  const { req, res } = context
  if (req.method === 'HEAD' || !isCompressed(res)) return
  const bytes = await res.arrayBuffer()
  context.res = new Response(bytes, res)
  context.header('Content-Length', String(bytes.byteLength))
}

function isCompressed({ headers }: Response): boolean {
  return compressed.test(headers.get('Content-Type') ?? '')
}
