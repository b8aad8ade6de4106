import type { AccessDocument } from '../access/access-document.ts'
import { keyHash } from '../access/key-hash.ts'
import type { Role } from '../access/caller.ts'
import { secretText } from '../access/webhook-secret.ts'

/** The sources of the tests: two editors, a reviewer, one that may only read, one that writes elsewhere. */
export const sources = {
  newsdesk: { role: 'editor', scenarios: ['*'] },
  agency: { role: 'editor', scenarios: ['*'] },
  'review-desk': { role: 'reviewer', scenarios: ['*'] },
  audience: { role: 'reader', scenarios: ['*'] },
  'local-desk': { role: 'editor', scenarios: ['local'] },
} as const satisfies Record<string, { readonly role: Role; readonly scenarios: readonly string[] }>

/** The keys of the tests, by role, and one that may touch another scenario only. */
export const keys = {
  admin: { role: 'admin', scenarios: ['*'] },
  reviewer: { role: 'reviewer', scenarios: ['*'] },
  editor: { role: 'editor', scenarios: ['*'] },
  reader: { role: 'reader', scenarios: ['*'] },
  local: { role: 'admin', scenarios: ['local'] },
} as const satisfies Record<string, { readonly role: Role; readonly scenarios: readonly string[] }>

export type SourceName = keyof typeof sources
export type KeyName = keyof typeof keys

/** The secret of a source: its name, over and over. */
export function secretOf(source: string): string {
  return secretText(Buffer.alloc(32, source))
}

/** The bearer key of that name, in the clear. */
export function keyOf(name: string): string {
  return `tracker_${name}-key`
}

/** The access document that knows {@link sources} and {@link keys}. */
export function accessDocument(reads: AccessDocument['reads'] = 'public'): AccessDocument {
  return {
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
