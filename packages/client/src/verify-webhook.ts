import type { RevisionRecorded } from './types.ts'

/** The seconds by which a delivery may be old or ahead. */
const tolerance = 300

type HeaderSource = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Verifies a delivery (Standard Webhooks 1.0) over its exact bytes, and returns its content. `secret` is the `whsec_…`
 * secret or, for signatures with Ed25519, the `whpk_…` public key. Throws an Error that describes the fault.
 */
export async function verifyWebhook(
  body: string | Uint8Array,
  headers: HeaderSource,
  secret: string,
  now: number = Date.now(),
): Promise<RevisionRecorded> {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    headerOf(headers, `webhook-${name}`),
  ) as [string, string, string]
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > tolerance)
    throw new Error('webhook-timestamp is more than five minutes off')
  const encoder = new TextEncoder()
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const head = encoder.encode(`${id}.${timestamp}.`)
  const signed = new Uint8Array(head.length + bytes.length)
  signed.set(head)
  signed.set(bytes, head.length)
  const { key, algorithm, version } = await keyOf(secret)
  for (const entry of signatures.split(' ')) {
    const [its, text = ''] = entry.split(',')
    const given = its === version ? decoded(text) : undefined
    if (given && (await crypto.subtle.verify(algorithm, key, given, signed)))
      return JSON.parse(new TextDecoder().decode(bytes)) as RevisionRecorded
  }
  throw new Error('webhook-signature has no signature of this secret over this body')
}

async function keyOf(secret: string) {
  const isPublic = secret.startsWith('whpk_')
  const raw = decoded(secret.replace(/^wh(?:sec|pk)_/, ''))
  if (!raw) throw new Error('the secret is not "whsec_" or "whpk_" and base64')
  const algorithm = isPublic ? 'Ed25519' : { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify'])
  return { key, algorithm: isPublic ? 'Ed25519' : 'HMAC', version: isPublic ? 'v1a' : 'v1' }
}

function headerOf(headers: HeaderSource, name: string): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([its]) => its.toLowerCase() === name)?.[1]
  if (typeof value === 'string' && value !== '') return value
  throw new Error(`${name} is missing`)
}

/** The bytes of a base64 text; undefined if it is malformed. */
function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
