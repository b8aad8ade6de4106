import type { AccessDocument } from '../access/access-document.ts'
import type { AccessSource } from './deps.ts'

/** Looks the caller up in the cached access document, then in a fresh copy. */
export async function known<T>(
  access: AccessSource,
  find: (document: AccessDocument) => T | undefined,
): Promise<T | undefined> {
  const document = await access()
  const found = find(document)
  if (found !== undefined) return found
  const fresh = await access({ fresh: true })
  return fresh === document ? undefined : find(fresh)
}
