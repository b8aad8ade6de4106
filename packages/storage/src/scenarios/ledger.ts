import { DomainError, type Revision } from '@tracker/domain'
import type { Table } from '../table.ts'
import { upcast } from './form.ts'
import { misfit } from './hash.ts'
import { keys } from './keys.ts'
import { requireStored, revisions, standsBeyondHead } from './load.ts'
import { grownTree, subtreesBetween } from './ledger-tree.ts'
import { onePage, type Page } from './page.ts'

/**
 * Returns revisions in order of recording, after the given one; fewer than `limit` if the answer would be too large.
 */
export async function changes(
  table: Table,
  scenario: string,
  after: number,
  limit: number,
): Promise<Page<Revision, number>> {
  const found = await revisions(table, scenario, after + 1, after + limit + 1)
  if (found.length === 0) await requireStored(table, scenario)
  const items = onePage(found, limit)
  return { items, next: found.length > items.length ? (items.at(-1)?.revision ?? null) : null }
}

/** One revision; throws `not-found`. */
export async function revision(table: Table, scenario: string, number: number): Promise<Revision> {
  const item = await table.get(keys.revision(scenario, number))
  if (item) return upcast('revision', item)
  const head = await requireStored(table, scenario)
  const detail = `there is no revision ${number} of ${scenario}; its newest is ${head.revision}`
  throw new DomainError('not-found', detail, { scenario, revision: number })
}

/** Whether the ledger is intact; if not, the first revision that does not fit, and why. */
export interface Verification {
  readonly scenario: string
  readonly ok: boolean
  /** How many revisions fit. */
  readonly revisions: number
  /** The hash of the last revision that fits. */
  readonly hash: string | null
  /** The revisions in which texts were redacted since they were recorded. */
  readonly redacted: readonly number[]
  readonly firstMisfit: { readonly revision: number; readonly detail: string } | null
}

/** The revision that redacted another, if one did. */
async function redactionOf(
  table: Table,
  scenario: string,
  { redacted }: Revision,
): Promise<Revision | undefined> {
  const item = redacted === undefined ? undefined : await table.get(keys.revision(scenario, redacted))
  return item && upcast('revision', item)
}

/** So many revisions are read and hashed in one go, with others served in between. */
const stretch = 100

/** Walks the chain from the first revision to the newest, and looks one beyond. Its work grows with the ledger, as it must. */
export async function verify(table: Table, scenario: string): Promise<Verification> {
  const head = await requireStored(table, scenario)
  let previous: Revision | undefined
  let tree: readonly string[] = []
  const redacted: number[] = []
  const broken = (detail: string): Verification => ({
    scenario,
    ok: false,
    revisions: previous?.revision ?? 0,
    hash: previous?.hash ?? null,
    redacted,
    firstMisfit: { revision: (previous?.revision ?? 0) + 1, detail },
  })
  for (let from = 1; from <= head.revision; from += stretch) {
    const to = Math.min(from + stretch - 1, head.revision)
    const kept = await subtreesBetween(table, scenario, from, to)
    for (const next of await revisions(table, scenario, from, to)) {
      const detail = misfit(previous, next, await redactionOf(table, scenario, next))
      if (detail) return broken(detail)
      const grown = grownTree(tree, next)
      if (JSON.stringify(kept.get(next.revision)) !== JSON.stringify(grown.hashes))
        return broken('the stored subtrees that it completes are not those of the ledger')
      tree = grown.tree
      if (next.redacted !== undefined) redacted.push(next.revision)
      previous = next
    }
  }
  if (previous?.revision !== head.revision)
    return broken(`revision ${(previous?.revision ?? 0) + 1} is missing`)
  if (previous.hash !== head.hash) return broken('the head names another hash than the newest revision')
  if (JSON.stringify(head.tree) !== JSON.stringify(tree))
    return broken('the head has another tree than the ledger, which checkpoints would sign')
  if (await standsBeyondHead(table, scenario, head.revision + 1))
    return broken(`revision ${head.revision + 1} stands beyond the head`)
  return {
    scenario,
    ok: true,
    revisions: previous.revision,
    hash: previous.hash,
    redacted,
    firstMisfit: null,
  }
}
