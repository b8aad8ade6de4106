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
import type { StoredHead } from './contents.ts'
import { formed } from './form.ts'
import { chained } from './hash.ts'
import { indexPlace, keys } from './keys.ts'

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
    return item ? { put: formed('timeline', key, item) } : { delete: key }
  })
}

function reportWrites(scenario: string, { history, entry }: Decision, revision: number): readonly Write[] {
  if (entry.kind !== 'report' && entry.kind !== 'correction') return []
  const moved = [...history].find(([, item]) => item?.report === entry.report)
  if (!moved) return []
  const [place, item] = moved
  const put = formed('report', keys.report(scenario, entry.report), {
    revision: item?.revision ?? revision,
    place,
  })
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
    ...formed('head', keys.head(scenario), serialised(next, governing, recorded)),
    version: revision.revision,
    ...(due === undefined ? {} : { due: indexPlace(scenario, due) }),
    recent: indexPlace(scenario, next.snapshot.development ?? recorded),
  }
  return {
    revision,
    writes: [
      { put, if: head ? { version: head.revision } : 'absent' },
      { put: formed('revision', keys.revision(scenario, revision.revision), revision), if: 'absent' },
      { put: formed('moment', keys.moment(scenario, recorded), moment) },
      ...(decision.entry.kind === 'definition'
        ? [
            {
              put: formed('definition', keys.definition(scenario, governing.version), governing),
              if: 'absent',
            } as const,
          ]
        : []),
      ...reportWrites(scenario, decision, revision.revision),
      ...timelineWrites(scenario, decision),
    ],
  }
}
