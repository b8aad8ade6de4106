import {
  type Decision,
  type DefinitionVersion,
  type Head,
  headAfter,
  nextDue,
  noHash,
  type Provenance,
  replay,
  revisionOf,
  versionsOf,
} from '@tracker/domain'
import type { Table, Write } from '../table.ts'
import { formed } from './form.ts'
import { chained } from './hash.ts'
import { grownTree } from './ledger-tree.ts'
import { type LoadedHead, packedHead } from './head-parts.ts'
import { apartPrefix, indexPlace, keys } from './keys.ts'
import { reportWrites, statementWrites } from './statements.ts'
import { type Prepared, removal } from './store.ts'
import { timelineWrites } from './timeline-writes.ts'

/** The head is kept of every so many revisions, and of each whose snapshot does not follow from the one before. */
export const momentEvery = 16

function definitionWrites(
  scenario: string,
  { entry }: Decision,
  governing: DefinitionVersion,
): readonly Write[] {
  if (entry.kind !== 'definition') return []
  const key = keys.definition(scenario, governing.version)
  return [{ put: formed('definition', key, governing), if: 'absent' }]
}

function freshClaims(head: Head | undefined, { snapshot }: Decision): number {
  return snapshot.claimsTotal - (head?.snapshot.claimsTotal ?? 0)
}

/**
 * Names the items that one attempt stores before its revision. Copies of a write can make the same revision in two
 * processes, down to its hash, so that only a random name keeps the loser from touching what the winner stored.
 */
function attemptName(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16)
}

/** Everything that an accepted write stores besides its delivery. */
export async function prepare(
  table: Table,
  before: LoadedHead | undefined,
  decision: Decision,
  governing: DefinitionVersion,
  provenance: Provenance,
): Promise<Prepared> {
  const { scenario, recorded } = provenance
  const head = before?.head
  const revision = chained(head?.hash ?? noHash, revisionOf(head, decision, provenance))
  const next = headAfter(head, decision, revision, revision.hash)
  const attempt = attemptName()
  const { tree, hashes } = grownTree(before?.stored.tree ?? [], revision)
  const due = nextDue(next, governing)
  // A round of the clock without end would make every later read fail, so that the write is refused instead.
  replay(next.snapshot, [], versionsOf(governing), recorded)
  const moment = !decision.follows || revision.revision - (before?.stored.moment ?? 0) >= momentEvery
  const others: readonly Write[] = [
    { put: formed('subtrees', keys.subtrees(scenario, revision.revision), { hashes }), if: 'absent' },
    ...definitionWrites(scenario, decision, governing),
    ...reportWrites(revision, decision),
    ...statementWrites(revision, decision, freshClaims(head, decision)),
  ]
  const timeline = await timelineWrites(table, before?.stored.generation, decision, revision, {
    attempt,
    others: others.length,
  })
  const { generation } = timeline
  const { stored, ahead, outdated } = packedHead(next, before, { moment, attempt, generation, tree })
  const apart = next.settings.archived || next.settings.movedTo !== null
  const put = {
    ...formed('head', keys.head(scenario), stored),
    version: revision.revision,
    ...(due === undefined ? {} : { due: indexPlace(scenario, due) }),
    recent: indexPlace(scenario, next.snapshot.development ?? recorded, apart ? apartPrefix : ''),
  }
  return {
    revision,
    attempt,
    ahead: [...ahead, ...timeline.ahead],
    ...(timeline.ahead.length > 0 ? { fresh: generation } : {}),
    writes: [
      { put, if: head ? { version: head.revision } : 'absent' },
      { put: formed('revision', keys.revision(scenario, revision.revision), revision), if: 'absent' },
      ...(moment ? [{ put: formed('moment', keys.moment(scenario, recorded), stored) }] : []),
      ...others,
      ...timeline.writes,
      ...removal(revision, outdated),
    ],
  }
}
