import type { Instant } from '@tracker/domain'
import type { Observe, Scenarios, Subscriptions } from '@tracker/storage'
import type { AccessDocument } from '../access/access-document.ts'

/**
 * Returns the access document. With `fresh`, reads it again, for credentials that the cached copy lacks, so a cache
 * never rejects a rotated secret. Returning the same object means that there is no newer one.
 */
export type AccessSource = (options?: {
  readonly fresh?: boolean
}) => AccessDocument | Promise<AccessDocument>

/** The publisher of the tracker. */
export interface Publisher {
  readonly name?: string
  /** The contact as a URI: `mailto:`, `https:` or `tel:`. */
  readonly contact?: string
  /** The URL of the policy on corrections. */
  readonly policy?: string
}

/** The bound on each client's work, in pieces; the request identifies the client. */
export interface Allowance {
  /** Takes one piece of work, or returns the milliseconds to wait. */
  take(request: Request): number | undefined
  /** Resolves when it is the turn of a request, so that other clients are served between two. */
  turn(): Promise<void>
  /** Begins a piece of work; the function that it returns ends it, and returns the pieces that it took, e.g. 0.3. */
  begin(): () => number
  /** Charges pieces even if none are left, or gives back those that were not needed if negative. */
  charge(request: Request, pieces: number): void
}

/** The followers of scenarios, over connections that stay open. */
export interface Live {
  /** Returns the stream of later revisions; undefined if no further connection is accepted. */
  follow(following: {
    readonly scenario: string
    /** The last revision that the reader has received. */
    readonly after: number
    /** The newest revision when the reader came. */
    readonly newest: number
    /** The reader's credential; readers with the same one may read the same. */
    readonly proof: string
    /** Returns whether the reader may still read. */
    readonly stands: () => Promise<boolean>
  }): ReadableStream<Uint8Array> | undefined
}

/** Deliveries to subscribers, as the API needs them. */
export interface Outgoing {
  readonly subscriptions: Subscriptions
  /** Returns why deliveries may not go to a URL; undefined if they may. */
  readonly check: (url: URL) => Promise<string | undefined>
  /** Draws bytes for ids, secrets and keys. */
  readonly random: (bytes: number) => Buffer
  /** Delivers the revisions that a subscription still lacks. */
  readonly wake: (id: string) => Promise<void>
}

/** The dependencies of the apps. */
export interface Deps {
  readonly scenarios: Scenarios
  /** Returns the access document in force; called for every request. */
  readonly access: AccessSource
  readonly now: () => Instant
  /**
   * The public address, with the path that a proxy strips and without a slash at its end. By default the origin of each
   * request.
   */
  readonly base?: string
  readonly publisher?: Publisher
  /** Returns the name under which checkpoints are signed; by default the host of the public address. */
  readonly authority?: () => Promise<string>
  /**
   * The period of checks in milliseconds, one minute by default. A tracker is unhealthy after three periods without a
   * check, counted from `since`, when this process began to run them.
   */
  readonly checks?: { readonly every: number; readonly since: Instant }
  /**
   * Returns why the table accepts no writes at present, and whether that lasts until an operator repairs it; undefined
   * if it accepts them.
   */
  readonly outage?: () => { readonly message: string; readonly lasting: boolean } | undefined
  /** Keeps connections of followers open; without it each gets the new revisions and reconnects. */
  readonly live?: Live
  /** Delivers revisions; without it there are no subscriptions. */
  readonly outgoing?: Outgoing
  /** Bounds the costly work of each client; without it there is no bound. */
  readonly allowance?: Allowance
  /** Logs failures that are not the caller's fault. */
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void
  /** Records the figures that operators watch. */
  readonly observe?: Observe
}
