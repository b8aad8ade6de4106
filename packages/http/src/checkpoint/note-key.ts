import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The type byte of Ed25519 keys in signed notes (c2sp.org/signed-note). */
const ed25519 = Uint8Array.of(1)

/** The headers of RFC 8410 before the 32 bytes of an Ed25519 key, in DER. */
const [pkcs8, spki] = ['302e020100300506032b657004220420', '302a300506032b6570032100'].map((hex) =>
  Buffer.from(hex, 'hex'),
)

/** Checks signatures of one key of signed notes. */
export interface NoteVerifier {
  readonly name: string
  /** The first four bytes of a hash of name and key, in hex. */
  readonly id: string
  /** The key in the form of tools for signed notes: `name+id+base64`. */
  readonly text: string
  verifies(text: string, signature: Uint8Array): boolean
}

/** Signs notes with one key. */
export interface NoteSigner {
  readonly verifier: NoteVerifier
  sign(text: string): Uint8Array
}

/** Returns the verifier of an Ed25519 public key of 32 bytes, under a name without spaces or `+`. */
export function noteVerifier(name: string, publicKey: Uint8Array): NoteVerifier {
  const encoded = Buffer.concat([ed25519, publicKey])
  const id = createHash('sha256').update(`${name}\n`).update(encoded).digest('hex').slice(0, 8)
  const key = createPublicKey({ key: der(spki, publicKey), format: 'der', type: 'spki' })
  return {
    name,
    id,
    text: `${name}+${id}+${encoded.toString('base64')}`,
    verifies: (text, signature) => verify(null, Buffer.from(text), key, signature),
  }
}

/** Returns the signer of an Ed25519 seed of 32 bytes (RFC 8032), under a name. */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  const key = privateKey(seed)
  return {
    verifier: noteVerifier(name, publicKeyOf(seed)),
    sign: (text) => sign(null, Buffer.from(text), key),
  }
}

/** Returns the public key of a seed, 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(-32)
}

/** Reads a verifier key, `name+id+base64`. Throws an Error that describes its fault. */
export function parseVerifierKey(text: string): NoteVerifier {
  const [, name, id, encoded] = /^([^\s+]+)\+([\da-f]{8})\+([A-Za-z\d+/]+=*)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  if (name === undefined || bytes.length !== 33 || bytes[0] !== ed25519[0])
    throw new Error(`${text} is no verifier key of a signed note: name+8 hex digits+base64 of an Ed25519 key`)
  const verifier = noteVerifier(name, bytes.subarray(1))
  if (verifier.id !== id || verifier.text !== text.trim())
    throw new Error(`${text} is damaged: its id ${id} is not that of its key, ${verifier.id}`)
  return verifier
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: der(pkcs8, seed), format: 'der', type: 'pkcs8' })
}

function der(header: Buffer | undefined, key: Uint8Array): Buffer {
  return Buffer.concat([header ?? Buffer.of(), key])
}
