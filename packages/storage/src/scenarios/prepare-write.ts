import {
  type Decision,
  type DefinitionVersion,
  type Head,
  headAfter,
  nextDue,
  noHash,
  type Provenance,
  type Revision,
  revisionOf,
  settle,
} from '@tracker/domain'
import type { Write } from '../table.ts'
import { chained } from './hash.ts'
import { indexPlace, keys } from './keys.ts'

/** The head as it is stored: with the status already serialised, its ETag and until when both hold. */
export interface StoredHead {
  readonly head: Head
  readonly body: string
  readonly etag: string
  /** Milliseconds since the epoch, exclusive; absent where only a write can change the status. */
  readonly until?: number
}

/** What the tracker knew at a moment: enough to say again what it said then. */
export type StoredMoment = Omit<Head, 'pending' | 'hash'>

/** Where a report stands: its first revision, and its place in the timeline. */
export interface StoredReport {
  readonly revision: number
  readonly place: string
}

/** A status with its serialisation; the ETag is that of the revision and the turn of the clock. */
export function serialised(head: Head, governing: DefinitionVersion, at: number): StoredHead {
  const { status, from, until } = settle(head, governing, at)
  const etag = `"${head.revision}-${from.toString(36)}"`
  return { head, body: JSON.stringify(status), etag, ...(until === undefined ? {} : { until }) }
}

/** A decision made into a revision and everything that has to be stored with it, all or nothing. */
export interface Prepared {
  readonly revision: Revision
  readonly writes: readonly Write[]
}

/** At most this many items of history can change in one write; a table's transaction holds 100 writes. */
const mostChanges = 80

export function tooMuch(decision: Decision): boolean {
  return decision.history.size > mostChanges
}

function timelineWrites(scenario: string, { history }: Decision): readonly Write[] {
  return [...history].map(([place, item]) => {
    const key = keys.timeline(scenario, place)
    return item ? { put: { ...key, data: item } } : { delete: key }
  })
}

function reportWrites(scenario: string, { history, entry }: Decision, revision: number): readonly Write[] {
  if (entry.kind !== 'report' && entry.kind !== 'correction') return []
  const moved = [...history].find(([, item]) => item?.report === entry.report)
  if (!moved) return []
  const [place, item] = moved
  const put = {
    ...keys.report(scenario, entry.report),
    data: { revision: item?.revision ?? revision, place },
  }
  return [entry.kind === 'report' ? { put, if: 'absent' } : { put }]
}

/** Everything that an accepted write stores besides its delivery. */
export function prepare(
  head: Head | undefined,
  decision: Decision,
  governing: DefinitionVersion,
  provenance: Provenance,
): Prepared {
  const { scenario, recorded } = provenance
  const revision = chained(head?.hash ?? noHash, revisionOf(head, decision, provenance))
  const next = headAfter(head, decision, revision, revision.hash)
  const { pending: _pending, hash: _hash, ...moment } = next
  const due = nextDue(next, governing)
  const put = {
    ...keys.head(scenario),
    version: revision.revision,
    ...(due === undefined ? {} : { due: indexPlace(scenario, due) }),
    recent: indexPlace(scenario, next.snapshot.development ?? recorded),
    data: serialised(next, governing, recorded),
  }
  return {
    revision,
    writes: [
      { put, if: head ? { version: head.revision } : 'absent' },
      { put: { ...keys.revision(scenario, revision.revision), data: revision }, if: 'absent' },
      { put: { ...keys.moment(scenario, recorded), data: moment } },
      ...(decision.entry.kind === 'definition'
        ? [
            {
              put: { ...keys.definition(scenario, governing.version), data: governing },
              if: 'absent',
            } as const,
          ]
        : []),
      ...reportWrites(scenario, decision, revision.revision),
      ...timelineWrites(scenario, decision),
    ],
  }
}
