import {
  begin,
  decidedAt,
  type Decision,
  type DefinitionVersion,
  type Head,
  headAfter,
  type History,
  redecide,
  type Revision,
  revisionOf,
  wholly,
  timesIn,
} from '@tracker/domain'
import { grownTree } from '../heads/ledger-tree.ts'
import { keepsHead } from '../commit/prepare-write.ts'

/** The state of a scenario after a revision, computed from its ledger alone. */
export interface ReplayedStanding {
  readonly head: Head
  readonly governing: DefinitionVersion
  readonly tree: readonly string[]
  /** The newest revision with a kept head. */
  readonly kept: number
}

/** A revision, and everything that follows from it and the ledger before it. */
export interface ReplayedRevision {
  readonly revision: Revision
  readonly before: ReplayedStanding | undefined
  readonly after: ReplayedStanding
  readonly decision: Decision
  /** The revision as its entry makes it, without its chain. */
  readonly again: object
  /** The subtrees that it completes. */
  readonly hashes: readonly string[]
}

/** The other input of the decision on a revision; the history is read only if needed. */
export interface Known {
  readonly claimed: ReadonlySet<string>
  readonly history: () => Promise<History>
}

/** Decides a revision again from its entry. Throws if the entry could not have been accepted. */
export async function replayRevision(
  before: ReplayedStanding | undefined,
  revision: Revision,
  known: Known,
): Promise<ReplayedRevision> {
  const { decision, governing } = await decided(before, revision, known)
  const { hash, scenario } = revision
  const rest = revisionOf(before?.head, decision, { scenario, ...timesIn(revision) })
  const { tree, hashes } = grownTree(before?.tree ?? [], revision)
  const kept = keepsHead(decision, revision.revision, before?.kept ?? 0)
    ? revision.revision
    : (before?.kept ?? 0)
  const head = headAfter(before, decision, rest, hash)
  return { revision, before, after: { head, governing, tree, kept }, decision, again: rest, hashes }
}

async function decided(
  before: ReplayedStanding | undefined,
  revision: Revision,
  { claimed, history }: Known,
): Promise<{ readonly decision: Decision; readonly governing: DefinitionVersion }> {
  const { entry } = revision
  if (!before) {
    if (entry.kind !== 'definition') throw new Error('a ledger begins with a definition')
    const decision = begin(entry.document, decidedAt(timesIn(revision)))
    return { decision, governing: decision.governing }
  }
  const { governing } = before
  const verdict = redecide(before.head, governing, revision, claimed)
  if (verdict.kind !== 'decided') return { decision: wholly(verdict, await history()), governing }
  const { decision } = verdict
  return { decision, governing: 'governing' in decision ? decision.governing : governing }
}
