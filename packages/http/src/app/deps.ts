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

/** Who publishes the tracker. */
export interface Publisher {
  readonly name?: string
  /** How to reach them, as a URI: `mailto:`, `https:` or `tel:`. */
  readonly contact?: string
  /** The URL of their policy on corrections. */
  readonly policy?: string
}

/** What the apps are composed from. */
export interface Deps {
  readonly scenarios: Scenarios
  /** The access document in force, asked for at every request. */
  readonly access: AccessSource
  readonly now: () => Instant
  /**
   * The address at which the public reaches the tracker, with the path that a proxy strips and without a slash at its
   * end; if it is not known, the origin of each request stands in.
   */
  readonly base?: string
  readonly publisher?: Publisher
  /**
   * Checks are due `every` so many milliseconds, by default once a minute. They are given three of these periods from
   * `since`, the moment at which this process began to run them.
   */
  readonly checks?: { readonly every: number; readonly since: Instant }
  /** Told of what went wrong without being the caller's fault. */
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void
}
