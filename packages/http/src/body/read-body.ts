import { MIMEType } from 'node:util'
import { DomainError } from '@tracker/domain'

/** The largest accepted body, in bytes. */
export const bodyLimit = 256 * 1024
const formLimit = 8 * 1024

/**
 * Reads the raw bytes of a JSON request, at most `limit`. Throws `unsupported-media-type` unless the body is declared
 * as unencoded JSON in UTF-8, and `too-large` if Content-Length exceeds the limit or as soon as the stream does; the
 * rest is then cancelled. Throws `malformed` if the client breaks off.
 */
export async function readBody(request: Request, limit = bodyLimit): Promise<Uint8Array> {
  requireJson(request.headers)
  return readBytes(request, limit)
}

/** Reads the body of a request that may have none; undefined if it is empty. Throws as {@link readBody} does. */
export async function readOptionalBody(request: Request, limit = bodyLimit): Promise<Uint8Array | undefined> {
  const body = await readBytes(request, limit)
  if (body.length === 0) return undefined
  requireJson(request.headers)
  return body
}

/** Reads a form as browsers send it, at most 8 KB. Throws `unsupported-media-type` or `too-large`. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = 'application/x-www-form-urlencoded'
  if (mediaType(request.headers.get('content-type') ?? '')?.essence !== type)
    throw new DomainError('unsupported-media-type', `The form must be sent as ${type}.`)
  return new URLSearchParams(Buffer.from(await readBytes(request, formLimit)).toString())
}

/** Reads the raw bytes of a body, whatever it is declared as. Throws as {@link readBody} does, but for its type. */
export async function readBytes(request: Request, limit = bodyLimit): Promise<Uint8Array> {
  const declared = declaredLength(request.headers.get('content-length'), limit)
  try {
    return await (declared === undefined ? readChunks(request, limit) : readWhole(request, limit))
  } catch (cause) {
    if (cause instanceof DomainError) throw cause
    throw new DomainError('malformed', 'The body broke off before its end.', {}, { cause })
  }
}

/** Reads a body whose Content-Length bounds it; servers do that without a stream. */
async function readWhole(request: Request, limit: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > limit) throw tooLarge(limit)
  return bytes
}

async function readChunks(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream: AsyncIterable<Uint8Array> | undefined = request.body ?? undefined
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** Throws `unsupported-media-type` unless a body is declared as unencoded JSON in UTF-8. */
export function requireJson(headers: Headers): void {
  if (!isJson(headers.get('content-type') ?? ''))
    throw new DomainError(
      'unsupported-media-type',
      'The body must be sent as application/json (or another +json type) in UTF-8.',
    )
  if ((headers.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity')
    throw new DomainError('unsupported-media-type', 'The body must be sent without a content encoding.')
}

function isJson(contentType: string): boolean {
  const type = mediaType(contentType)
  const charset = type?.params.get('charset')?.toLowerCase() ?? 'utf-8'
  const json = type?.essence === 'application/json' || /.\+json$/.test(type?.subtype ?? '')
  return json && /^utf-?8$/.test(charset)
}

function mediaType(contentType: string): MIMEType | undefined {
  try {
    return new MIMEType(contentType)
  } catch {
    return undefined
  }
}

function declaredLength(declared: string | null, limit: number): number | undefined {
  if (declared === null) return undefined
  if (!/^\d+$/.test(declared)) throw new DomainError('malformed', 'Content-Length is not a number of bytes.')
  if (Number(declared) > limit) throw tooLarge(limit)
  return Number(declared)
}

function tooLarge(limit: number): DomainError {
  return new DomainError('too-large', `The body is larger than ${limit} bytes.`, { limit })
}
