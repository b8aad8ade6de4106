import {
  type Decision,
  type DefinitionVersion,
  type Head,
  headAfter,
  nextDue,
  noHash,
  type Provenance,
  replay,
  type Revision,
  revisionOf,
  versionsOf,
} from '@tracker/domain'
import type { Item, Write } from '../table.ts'
import { formed } from '../items/form.ts'
import { chained } from '../items/hash.ts'
import { grownTree } from '../heads/ledger-tree.ts'
import { headItem } from '../items/head-item.ts'
import { type LoadedHead, packedHead } from '../items/head-parts.ts'
import { apartPrefix, indexPlace, keys } from '../items/keys.ts'
import { grown } from '../segments/grow.ts'
import type { Growth } from '../segments/growth.ts'
import type { StretchContext } from '../segments/stretches.ts'
import { reportWrites, statementWrites } from '../items/statements.ts'
import { type Prepared, removal } from '../items/store.ts'
import { timelineWrites } from './timeline-writes.ts'

/** The head is kept of every eighth revision, and of each whose snapshot does not follow from the one before. */
export const keptEvery = 8

function definitionWrites(
  scenario: string,
  { entry }: Decision,
  governing: DefinitionVersion,
): readonly Write[] {
  if (entry.kind !== 'definition') return []
  const key = keys.definition(scenario, governing.version)
  return [{ put: formed('definition', key, governing), if: 'absent' }]
}

/** Returns whether the head is kept after a decision; the newest kept head is that of the revision `kept`. */
export function keepsHead({ follows }: Decision, revision: number, kept: number): boolean {
  return !follows || revision - kept >= keptEvery
}

/** Returns the places of a scenario in the indexes. */
export function headPlaces(next: Head, governing: DefinitionVersion): Pick<Item, 'due' | 'recent'> {
  const { scenario, settings, snapshot, recorded } = next
  const due = nextDue(next, governing)
  const apart = settings.archived || settings.movedTo !== null
  return {
    ...(due === undefined ? {} : { due: indexPlace(scenario, due) }),
    recent: indexPlace(scenario, snapshot.development ?? recorded, apart ? apartPrefix : ''),
  }
}

/** Returns the permanent items that a revision creates besides itself; `hashes` are the subtrees that it completes. */
export function madeForGood(
  decision: Decision,
  governing: DefinitionVersion,
  revision: Revision,
  hashes: readonly string[],
): readonly Write[] {
  const { scenario, revision: number } = revision
  return [
    { put: formed('subtrees', keys.subtrees(scenario, number), { hashes }), if: 'absent' },
    ...definitionWrites(scenario, decision, governing),
    ...statementWrites(revision, decision, decision.fresh ?? []),
  ]
}

/**
 * Names the items that one attempt stores before its revision. Two processes can make the same revision from copies of
 * a write, down to its hash, so only a random name keeps the loser from touching the winner's items.
 */
function attemptName(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16)
}

/** Returns everything that an accepted write stores besides its delivery. */
export async function prepare(
  context: StretchContext,
  before: LoadedHead | undefined,
  { decision, ...from }: Pick<Growth, 'decision' | 'tree' | 'ledger'>,
  governing: DefinitionVersion,
  provenance: Provenance,
): Promise<Prepared> {
  const { table } = context
  const { scenario, recorded } = provenance
  const head = before?.head
  const revision = chained(head?.hash ?? noHash, revisionOf(head, decision, provenance))
  const next = headAfter(head && { head, governing }, decision, revision, revision.hash)
  const attempt = attemptName()
  const { tree, hashes } = grownTree(before?.stored.tree ?? [], revision)
  // An endless cycle of the clock would make every later read fail, so the write is refused instead.
  replay(next.snapshot, [], versionsOf(governing), recorded)
  const keeps = keepsHead(decision, revision.revision, before?.stored.kept ?? 0)
  const known = before && { head: before.head, segments: before.stored.segments }
  const timelines = { decision, revision, governing, next, attempt, ...from }
  const { segments, ahead: nodes } = await grown(context, known, timelines)
  const others: readonly Write[] = [
    ...madeForGood(decision, governing, revision, hashes),
    ...reportWrites(revision, decision),
  ]
  const timeline = await timelineWrites(table, before?.stored.generation, decision, revision, {
    attempt,
    others: others.length,
  })
  const { generation } = timeline
  const { stored, packed, ahead, outdated } = packedHead(next, before, {
    keeps,
    attempt,
    generation,
    tree,
    segments,
  })
  const place = { ...keys.head(scenario), version: revision.revision, ...headPlaces(next, governing) }
  const put = headItem(place, { head: next, stored }, packed)
  return {
    revision,
    attempt,
    ahead: [...ahead, ...nodes, ...timeline.ahead],
    ...(timeline.ahead.length > 0 ? { fresh: generation } : {}),
    writes: [
      { put, if: head ? { version: head.revision } : 'absent' },
      { put: formed('revision', keys.revision(scenario, revision.revision), revision), if: 'absent' },
      ...(keeps ? [{ put: formed('keptHead', keys.keptHead(scenario, recorded), packed()) }] : []),
      ...others,
      ...timeline.writes,
      ...removal(revision, outdated),
    ],
  }
}
