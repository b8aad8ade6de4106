import { createHash } from 'node:crypto'
import type { Revision } from '@tracker/domain'
import canonicalize from 'canonicalize'
import { type ReplayedTimeline, replayedTimeline } from '../segments/replayed-timeline.ts'
import { claimsMade } from './claims-made.ts'
import { keptKinds, type KeptKind, keptRow } from './rows.ts'
import { type Known, type ReplayedStanding, replayRevision, type ReplayedRevision } from './replayed.ts'

/** The revision that wrote an item last, and the digest of its content. */
export interface Trace {
  readonly revision: number
  readonly digest: string
}

/** A running verification: the ledger redecided up to a revision, and digests of the items that should be stored. */
export interface Session {
  readonly scenario: string
  /** The newest revision that was redecided; undefined before the first. */
  readonly newest: () => Revision | undefined
  readonly standing: () => ReplayedStanding | undefined
  readonly timeline: ReplayedTimeline
  readonly traces: (kind: KeptKind) => ReadonlyMap<string, Trace>
  /** The revisions that this one redacted and that were read with their texts. */
  readonly unredacted: (revision: Revision) => readonly number[]
  /** Redecides the next revision. Throws if its entry could not have been accepted. */
  readonly replayRevision: (revision: Revision, history: Known['history']) => Promise<ReplayedRevision>
}

/** Returns the SHA-256 of the RFC 8785 form of a content, in base64. */
export function digestOf(content: object): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('base64')
}

/** Returns a session at the start of a ledger. */
export function newSession(scenario: string): Session {
  const claims = claimsMade()
  const timeline = replayedTimeline()
  const traces = new Map(keptKinds.map((kind) => [kind, new Map<string, Trace>()]))
  const redacted = new Map<number, number>()
  let standing: ReplayedStanding | undefined
  let newest: Revision | undefined
  return {
    scenario,
    timeline,
    newest: () => newest,
    standing: () => standing,
    traces: (kind) => traces.get(kind) ?? new Map(),
    unredacted: ({ entry, revision }) =>
      entry.kind === 'redaction'
        ? entry.left.map((one) => one.revision).filter((one) => (redacted.get(one) ?? 0) < revision)
        : [],
    replayRevision: async (revision, history) => {
      const replayed = await replayRevision(standing, revision, { claimed: claims.among(revision), history })
      claims.follow(revision)
      timeline.follow(revision, replayed.decision.follows)
      for (const [kind, known] of traces)
        for (const [name, content] of keptRow(kind).changes(replayed))
          if (content) known.set(name, { revision: revision.revision, digest: digestOf(content) })
          else known.delete(name)
      standing = replayed.after
      newest = revision
      if (revision.redacted !== undefined) redacted.set(revision.revision, revision.redacted)
      return replayed
    },
  }
}
