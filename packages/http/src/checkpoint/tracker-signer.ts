import { DomainError } from '@tracker/domain'
import type { AccessDocument } from '../access/access-document.ts'
import { type NoteSigner, noteSigner, noteVerifier, publicKeyOf } from './note-key.ts'

const missing =
  'this tracker signs no checkpoints yet: its operator makes a key with `npm run tracker -- access rotate-checkpoints`'

/**
 * Returns the signer of checkpoints, under the tracker's name. Throws `not-found` if the access document has no key.
 */
export function trackerSigner({ checkpoints }: AccessDocument, authority: string): NoteSigner {
  if (!checkpoints) throw new DomainError('not-found', missing)
  return noteSigner(authority, Buffer.from(checkpoints.seed, 'base64'))
}

/** Returns the keys that have signed checkpoints, the present one first, in the form of tools for signed notes. */
export function verifierKeys(access: AccessDocument, authority: string): readonly string[] {
  const present = trackerSigner(access, authority).verifier.text
  const retired = access.checkpoints?.retired ?? []
  return [present, ...retired.map((key) => noteVerifier(authority, Buffer.from(key, 'base64')).text)]
}

/** Returns the keys after a rotation: a new seed, and the public half of the former one, to verify old checkpoints. */
export function rotatedCheckpoints(
  { checkpoints }: Pick<AccessDocument, 'checkpoints'>,
  seed: Uint8Array,
): NonNullable<AccessDocument['checkpoints']> {
  const text = Buffer.from(seed).toString('base64')
  if (!checkpoints) return { seed: text }
  const former = Buffer.from(publicKeyOf(Buffer.from(checkpoints.seed, 'base64'))).toString('base64')
  return { seed: text, retired: [former, ...(checkpoints.retired ?? [])] }
}
