import { type Coding, encode, isCompressible, isWorthCompressing, weakened } from '@tracker/http'

/** The header fields of a response, all of them but its length and the request's id. */
export type HeaderFields = Readonly<Record<string, string>>

/** A body in one form, with its header fields. */
export interface Form {
  readonly fields: HeaderFields
  readonly body: Uint8Array
}

/** An answer that holds for every request of the same name. */
export interface KeptAnswer {
  readonly etag: string
  /** The fields of a 304. */
  readonly unchanged: HeaderFields
  readonly plain: Form
  /** The compressed forms, one for each coding; none if the answer is not compressed. */
  readonly coded: Partial<Readonly<Record<Coding, Form>>>
}

/** Fields that only a response with a body has (RFC 9110 §15.4.5). */
const ofBody = ['content-type', 'content-length', 'content-language', 'content-encoding']

/** Keeps a response with status 200 in every form; undefined if caches may not keep it or it has no ETag. */
export async function keptAnswer(response: Response): Promise<KeptAnswer | undefined> {
  const { headers } = response
  const etag = headers.get('ETag')
  if (etag === null || !headers.get('Cache-Control')?.startsWith('public')) return undefined
  const bytes = new Uint8Array(await response.arrayBuffer())
  const compressible = isCompressible(headers)
  if (compressible) headers.append('Vary', 'Accept-Encoding')
  if (!compressible || !isWorthCompressing(bytes.byteLength))
    return answerOf(fieldsOf(headers), etag, bytes, {})
  const [gzip, deflate] = await Promise.all([encode('gzip', bytes), encode('deflate', bytes)])
  return answerOf(fieldsOf(headers), etag, bytes, { gzip, deflate })
}

function answerOf(
  fields: HeaderFields,
  etag: string,
  bytes: Uint8Array,
  coded: Partial<Readonly<Record<Coding, Uint8Array>>>,
): KeptAnswer {
  const form = (body: Uint8Array, more: HeaderFields = {}): Form => ({
    body,
    fields: { ...fields, ...more, 'content-length': String(body.byteLength) },
  })
  const forms = Object.entries(coded).map(([coding, body]) => {
    return [coding, form(body, { etag: weakened(etag), 'content-encoding': coding })] as const
  })
  return {
    etag,
    unchanged: Object.fromEntries(Object.entries(fields).filter(([name]) => !ofBody.includes(name))),
    plain: form(bytes),
    coded: Object.fromEntries(forms),
  }
}

/** Returns the same answer after it was validated by a 304, whose Cache-Control counts from now. */
export function renewed(answer: KeptAnswer, { headers }: Response): KeptAnswer {
  const fields = { 'cache-control': headers.get('Cache-Control') ?? 'no-cache' }
  const form = ({ fields: before, body }: Form): Form => ({ body, fields: { ...before, ...fields } })
  return {
    ...answer,
    unchanged: { ...answer.unchanged, ...fields },
    plain: form(answer.plain),
    coded: Object.fromEntries(Object.entries(answer.coded).map(([coding, of]) => [coding, form(of)])),
  }
}

function fieldsOf(headers: Headers): HeaderFields {
  return Object.fromEntries(headers)
}

/** Estimates the bytes that an answer takes in memory. */
export function sizeOf({ plain, coded }: KeptAnswer): number {
  const bodies = [plain, ...Object.values(coded)].map(({ body }) => body.byteLength)
  return bodies.reduce((sum, bytes) => sum + bytes, 4_000)
}
