import { noHash, type Revision } from '@tracker/domain'
import type { openCheckpoint } from '@tracker/http'
import { grow, leafOf, misfit, redactionMisfit, type RightEdge, rootOf } from '@tracker/storage'
import { Failure } from './failure.ts'

type StatedLedger = ReturnType<typeof openCheckpoint>

/** The result of comparing a ledger with checkpoints. */
export interface Appended {
  readonly ok: boolean
  /** How many revisions fit. */
  readonly revisions: number
  /** Why not all of them do; null if they do. */
  readonly detail: string | null
}

/**
 * Walks a ledger from its first revision, recomputing every hash, and compares its tree with the roots that the
 * checkpoints state. Trusts nothing but the checkpoints.
 */
export async function appendedTo(
  revisions: AsyncIterable<Revision>,
  checkpoints: readonly StatedLedger[],
): Promise<Appended> {
  let previous: Revision | undefined
  let edge: RightEdge = []
  const unproven = new Map<number, Revision>()
  for await (const revision of revisions) {
    const size = revision.revision
    const detail = fault(previous, revision, unproven)
    if (detail !== undefined) return { ok: false, revisions: size - 1, detail }
    edge = grow(edge, size - 1, leafOf(revision)).edge
    previous = revision
    const root = rootOf(edge)
    if (checkpoints.some((one) => one.size === size && Buffer.compare(one.root, root) !== 0)) {
      const rewritten = `its first ${size} revisions are not those that the checkpoint signed: it was rewritten`
      return { ok: false, revisions: size - 1, detail: rewritten }
    }
  }
  const reached = previous?.revision ?? 0
  const [open] = unproven.keys()
  if (open !== undefined) {
    const detail = `revision ${open} was redacted, and the redaction is missing`
    return { ok: false, revisions: open - 1, detail }
  }
  const beyond = checkpoints.find(({ size }) => size > reached)
  if (!beyond) return { ok: true, revisions: reached, detail: null }
  const cut = `it ends at revision ${reached}, and a checkpoint signed ${beyond.size}: it was cut off`
  return { ok: false, revisions: reached, detail: cut }
}

/**
 * The fault of a revision as the successor of another. A redacted one is compared with its redaction, which comes
 * later; until then it is kept in `unproven`.
 */
function fault(
  previous: Revision | undefined,
  revision: Revision,
  unproven: Map<number, Revision>,
): string | undefined {
  if (revision.redacted !== undefined && revision.redacted > revision.revision) {
    const follows = revision.previousHash === (previous?.hash ?? noHash)
    unproven.set(revision.revision, revision)
    return follows ? undefined : 'its previousHash is not the hash of the revision before it'
  }
  for (const [number, redacted] of unproven) {
    if (redacted.redacted !== revision.revision) continue
    const detail = redactionMisfit(redacted, revision)
    if (detail !== undefined) return `revision ${number}: ${detail}`
    unproven.delete(number)
  }
  return misfit(previous, revision)
}

/** The revisions of a file of JSON Lines. Throws a `Failure` that names a line that is not JSON. */
export async function* revisionsIn(text: string): AsyncGenerator<Revision> {
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line) as Revision
    } catch {
      throw new Failure('misused', `Line ${at + 1} of the ledger is not JSON; each line is one revision`)
    }
  }
}
