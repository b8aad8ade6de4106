import type { AccessDocument } from '../access/access-document.ts'
import { keyHash } from '../access/key-hash.ts'
import type { Role } from '../access/caller.ts'
import { secretText } from '../access/webhook-secret.ts'

/** The test sources: two editors, a reviewer, one that may only read, and one of another scenario. */
export const sources = {
  newsdesk: { role: 'editor', scenarios: ['*'] },
  agency: { role: 'editor', scenarios: ['*'] },
  'review-desk': { role: 'reviewer', scenarios: ['*'] },
  audience: { role: 'reader', scenarios: ['*'] },
  'local-desk': { role: 'editor', scenarios: ['local'] },
} as const satisfies Record<string, { readonly role: Role; readonly scenarios: readonly string[] }>

/** The test keys by role, and one of another scenario. */
export const keys = {
  admin: { role: 'admin', scenarios: ['*'] },
  reviewer: { role: 'reviewer', scenarios: ['*'] },
  editor: { role: 'editor', scenarios: ['*'] },
  reader: { role: 'reader', scenarios: ['*'] },
  local: { role: 'admin', scenarios: ['local'] },
} as const satisfies Record<string, { readonly role: Role; readonly scenarios: readonly string[] }>

export type SourceName = keyof typeof sources
export type KeyName = keyof typeof keys

/** Returns the secret of a source: its name, repeated. */
export function secretOf(source: string): string {
  return secretText(Buffer.alloc(32, source))
}

/** Returns the bearer key of that name. */
export function keyOf(name: string): string {
  return `tracker_${name}-key`
}

/** Returns the access document with {@link sources} and {@link keys}. */
export function accessDocument(reads: AccessDocument['reads'] = 'public'): AccessDocument {
  return {
    checkpoints: { seed: Buffer.alloc(32, 'checkpoints').toString('base64') },
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, { role, scenarios }]) => [
        name,
        { role, scenarios: [...scenarios], secrets: [secretOf(name)] },
      ]),
    ),
    keys: Object.fromEntries(
      Object.entries(keys).map(([name, { role, scenarios }]) => [
        name,
        { role, scenarios: [...scenarios], sha256: keyHash(keyOf(name)).toString('hex') },
      ]),
    ),
    reads,
  }
}
