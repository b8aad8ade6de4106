import { lookup } from '@tracker/domain'
import { type AccessDocument, keyHash, secretText } from '@tracker/http'

/** Bytes from a cryptographic source, e.g. `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Uint8Array

/** The rights of a source or a key: a role, and the scenarios that it covers. */
export interface Grant {
  readonly role: string
  readonly scenarios: readonly string[]
  /** The person that holds it; two credentials of one holder count as one person for four eyes. */
  readonly holder?: string
}

/** The next document, not validated yet, and the credential made for it, which is shown once. */
export interface AccessChange {
  readonly document: unknown
  readonly made?: string
}

/** Gives a source a second live secret, beside the one that its sender still signs with. */
export function rotateSource(document: AccessDocument, name: string, random: RandomBytes): AccessChange {
  const source = signingSource(document, name)
  if (source.secrets.length > 1)
    throw new Error(`${name} has two live secrets; retire the former one before making a third`)
  const made = secretText(random(32))
  return { document: withSource(document, name, { ...source, secrets: [...source.secrets, made] }), made }
}

/** Removes the older of a source's two secrets, once its sender signs with the newer. */
export function retireSource(document: AccessDocument, name: string): AccessChange {
  const source = signingSource(document, name)
  if (source.secrets.length < 2) throw new Error(`${name} has one live secret only; rotate it first`)
  return { document: withSource(document, name, { ...source, secrets: source.secrets.slice(-1) }) }
}

/** Adds a source of deliveries. */
export function addSource(
  document: AccessDocument,
  name: string,
  grant: Grant,
  random: RandomBytes,
): AccessChange {
  refuseTaken(document, name)
  const made = secretText(random(32))
  return { document: withSource(document, name, { secrets: [made], ...grant }), made }
}

/** Adds a bearer key; the document stores only its hash. */
export function addKey(
  document: AccessDocument,
  name: string,
  grant: Grant,
  random: RandomBytes,
): AccessChange {
  refuseTaken(document, name)
  const made = `tracker_${Buffer.from(random(32)).toString('base64url')}`
  const keys = { ...document.keys, [name]: { sha256: keyHash(made).toString('hex'), ...grant } }
  return { document: { ...document, keys }, made }
}

/** Records the holder of a source or a key. */
export function holds(document: AccessDocument, name: string, holder: string): AccessChange {
  const { sources, keys } = document
  const source = lookup(sources, name)
  const key = lookup(keys, name)
  if (source) return { document: { ...document, sources: { ...sources, [name]: { ...source, holder } } } }
  if (key) return { document: { ...document, keys: { ...keys, [name]: { ...key, holder } } } }
  throw new Error(`No source or key is called ${name}`)
}

/** Removes a source or a key. */
export function remove(document: AccessDocument, name: string): AccessChange {
  const { [name]: _, ...sources } = document.sources
  const { [name]: __, ...keys } = document.keys
  if (!isTaken(document, name)) throw new Error(`No source or key is called ${name}`)
  return { document: { ...document, sources, keys } }
}

/** Opens reads to everyone (`public`) or only to the holders of keys (`private`). */
export function openReads(document: AccessDocument, reads: string): AccessChange {
  return { document: { ...document, reads } }
}

/** The source of that name, which must sign with secrets of this document. */
function signingSource({ sources }: AccessDocument, name: string) {
  const source = lookup(sources, name)
  if (source === undefined) throw new Error(`No source is called ${name}`)
  const { secrets, adapter, ...grant } = source
  if (secrets === undefined)
    throw new Error(`${name} signs as ${adapter?.kind} does; change its secret there and in the document`)
  return { secrets, ...grant }
}

function withSource(
  document: AccessDocument,
  name: string,
  source: Grant & { readonly secrets: readonly string[] },
) {
  return { ...document, sources: { ...document.sources, [name]: source } }
}

function isTaken({ sources, keys }: AccessDocument, name: string): boolean {
  return Object.hasOwn(sources, name) || Object.hasOwn(keys, name)
}

function refuseTaken(document: AccessDocument, name: string): void {
  if (isTaken(document, name)) throw new Error(`${name} is there already`)
}
