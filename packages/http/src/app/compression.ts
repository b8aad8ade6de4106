import { type Coding, codingFor, encode } from '../encoding/content-coding.ts'
import { channels } from './channels.ts'

/**
 * The media types of pages, channels and assets. Answers of the API are not compressed: their ETags are promised to be
 * strong, some are sent back in If-Match, and those of compressed bytes would be weak.
 */
const mediaTypes: ReadonlySet<string> = new Set([
  'text/html',
  'text/css',
  'text/javascript',
  'image/svg+xml',
  ...Object.values(channels).map(({ mediaType }) => mediaType),
])

/** The least number of bytes that are worth compressing. */
const worthwhile = 1024

/** Returns whether answers of this type may be compressed, so that each of them varies on the coding. */
export function isCompressible(headers: Headers, types = mediaTypes): boolean {
  const [mediaType = ''] = (headers.get('Content-Type') ?? '').split(';', 1)
  return types.has(mediaType) && !/\bno-transform\b/.test(headers.get('Cache-Control') ?? '')
}

/** Returns whether compressing an answer of this length is worth the work. */
export function isWorthCompressing(length: number): boolean {
  return length >= worthwhile
}

/** Returns the ETag of the compressed bytes: the same one as weak (RFC 9110 §8.8.3). */
export function weakened(etag: string): string {
  return etag.startsWith('W/') ? etag : `W/${etag}`
}

/**
 * Compresses answers of 1 KB or more for clients that accept gzip or deflate: pages and channels or, of these, `types`.
 * The ETag of compressed bytes is weak; it works in If-None-Match as well as the strong one.
 */
export async function compressed(
  { headers, method }: Request,
  response: Response,
  types = mediaTypes,
): Promise<Response> {
  const compressible = isCompressible(response.headers, types)
  // An app names the type of such a 304 as well, for this; it describes a body that is not sent (RFC 9110 §15.4.5).
  if (response.status === 304) response.headers.delete('Content-Type')
  if (!compressible) return response
  response.headers.append('Vary', 'Accept-Encoding')
  if (response.status === 304) return validated(response, knownAsWeak(headers, response))
  const coding = codingFor(headers.get('Accept-Encoding') ?? undefined)
  if (method === 'HEAD') return validated(response, coding !== undefined)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (coding === undefined || !isWorthCompressing(bytes.byteLength)) return new Response(bytes, response)
  return inForm(response, bytes, coding)
}

async function inForm(response: Response, bytes: Uint8Array<ArrayBuffer>, coding: Coding) {
  const headers = new Headers(response.headers)
  const etag = headers.get('ETag')
  if (etag !== null) headers.set('ETag', weakened(etag))
  headers.set('Content-Encoding', coding)
  return new Response(new Uint8Array(await encode(coding, bytes)), { status: response.status, headers })
}

/** A 304 and a response to HEAD have nothing to compress, but carry the ETag of the full response. */
function validated(response: Response, isWeak: boolean): Response {
  const etag = response.headers.get('ETag')
  if (etag !== null && isWeak) response.headers.set('ETag', weakened(etag))
  return response
}

/**
 * Returns whether the client holds only the compressed bytes, whose stored response is renewed by its own ETag (RFC
 * 9111 §4.3.4).
 */
function knownAsWeak(headers: Headers, response: Response): boolean {
  const etag = response.headers.get('ETag') ?? ''
  const asked = headers.get('If-None-Match') ?? ''
  const others = asked.replaceAll(`W/${etag}`, '')
  return others !== asked && !others.includes(etag)
}
