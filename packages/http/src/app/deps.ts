import type { Instant } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { AccessDocument } from '../access/access-document.ts'

/**
 * Answers with the access document. `fresh` asks for one that was just read, for credentials that the one at hand does
 * not know: so a rotated secret is never refused because of a cache. The same document again means there is no newer.
 */
export type AccessSource = (options?: {
  readonly fresh?: boolean
}) => AccessDocument | Promise<AccessDocument>

/** What the apps are composed from. */
export interface Deps {
  readonly scenarios: Scenarios
  /** The access document in force, asked for at every request. */
  readonly access: AccessSource
  readonly now: () => Instant
  /** The origin at which the public reaches the tracker; where it is not known, that of each request stands in. */
  readonly base?: string
  /** Told of what went wrong without being the caller's fault. */
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void
}
