import { secretText } from './webhook-secret.ts'
import { type AccessDocument } from './access-document.ts'
import { keyHash } from './key-hash.ts'

/**
 * Creates a first access document with new secrets: the source `newsdesk` (editor), the source `review-desk` (reviewer)
 * and the key `desk-admin` (admin), which is only in `adminKey`. `random` returns that many bytes from a cryptographic
 * source, e.g. `randomBytes` of node:crypto.
 */
export function freshAccess(random: (size: number) => Uint8Array): {
  document: AccessDocument
  adminKey: string
} {
  const adminKey = `tracker_${Buffer.from(random(32)).toString('base64url')}`
  const secret = () => secretText(random(32))
  const document: AccessDocument = {
    sources: {
      newsdesk: { secrets: [secret()], role: 'editor', scenarios: ['*'] },
      'review-desk': { secrets: [secret()], role: 'reviewer', scenarios: ['*'] },
    },
    keys: { 'desk-admin': { sha256: keyHash(adminKey).toString('hex'), role: 'admin', scenarios: ['*'] } },
    checkpoints: { seed: Buffer.from(random(32)).toString('base64') },
    reads: 'public',
  }
  return { document, adminKey }
}
