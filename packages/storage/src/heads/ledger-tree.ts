import type { Revision } from '@tracker/domain'
import type { Table } from '../table.ts'
import { type Hash } from '../tree/hash.ts'
import { consistencyProof, inclusionProof, type ReadSubtree } from '../tree/proofs.ts'
import { grow, rootOf } from '../tree/right-edge.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { requireStored } from './load.ts'

function base64(hash: Hash): string {
  return Buffer.from(hash).toString('base64')
}

function bytes(text: string): Hash {
  return Buffer.from(text, 'base64')
}

/** Returns the leaf of a revision: its hash as 32 bytes. */
export function leafOf({ hash }: Pick<Revision, 'hash'>): Uint8Array {
  return Buffer.from(hash, 'hex')
}

/**
 * Appends a revision to the tree with this right edge. Returns the new edge and the subtrees that it completes; hashes
 * in base64.
 */
export function grownTree(
  tree: readonly string[],
  revision: Pick<Revision, 'hash' | 'revision'>,
): { readonly tree: readonly string[]; readonly hashes: readonly string[] } {
  const { edge, completed } = grow(tree.map(bytes), revision.revision - 1, leafOf(revision))
  return { tree: edge.map(base64), hashes: completed.map(base64) }
}

/** The state of a ledger that a checkpoint signs: the number of revisions and the root of their tree. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}

/** Returns the present tree of a scenario's ledger. One read, whatever its length. Throws `not-found`. */
export async function treeHead(table: Table, scenario: string): Promise<TreeHead> {
  const { revision, tree } = await requireStored(table, scenario)
  return { size: revision, root: rootOf(tree.map(bytes)) }
}

function subtrees(table: Table, scenario: string): ReadSubtree {
  return async (level, end) => {
    const item = await table.get(keys.subtrees(scenario, end))
    const hash = item && upcast('subtrees', item).hashes[level]
    if (hash === undefined) throw new Error(`the subtrees of revision ${end} of ${scenario} are not stored`)
    return bytes(hash)
  }
}

/** Proves that a revision is in the ledger of `size` revisions. Reads about twice the logarithm of the size. */
export function proveInclusion(
  table: Table,
  scenario: string,
  revision: number,
  size: number,
): Promise<readonly Hash[]> {
  return inclusionProof(subtrees(table, scenario), revision - 1, size)
}

/**
 * Proves that the ledger of `size` revisions begins with that of `from`. Reads about twice the logarithm of the size.
 */
export function proveConsistency(
  table: Table,
  scenario: string,
  from: number,
  size: number,
): Promise<readonly Hash[]> {
  return consistencyProof(subtrees(table, scenario), from, size)
}
