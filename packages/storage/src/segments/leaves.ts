import type { Patch } from '@tracker/domain'
import type { NodeName } from '../items/keys.ts'
import { type Table, Unavailable } from '../table.ts'
import { over } from './draft.ts'
import { type Branch, type NodeEntry, readBranch, withPatch } from './node.ts'
import type { PlacedStretch } from './placed-stretch.ts'

/** A stretch in its place in the tree, before its segment is read. */
export interface StretchLeaf extends Omit<PlacedStretch, 'segment'> {
  /** The branches that place it: its own, and those above with a patch. */
  readonly branches: readonly NodeName[]
  /** The same for two leaves if their stretches are. */
  readonly key: string
}

/** A node that contradicts another one. */
export interface NodeMisfit {
  readonly node: NodeName
  readonly detail: string
}

/** Reads branches, each once. */
type BranchReader = (node: NodeName) => Promise<Branch>

export function branchReader(table: Table, scenario: string): BranchReader {
  const read = new Map<string, Promise<Branch>>()
  return (node) => {
    const name = JSON.stringify(node)
    const branch = read.get(name) ?? readBranch(table, scenario, node)
    read.set(name, branch)
    return branch
  }
}

interface Tree {
  readonly leaves: readonly StretchLeaf[]
  readonly misfits: readonly NodeMisfit[]
}

/**
 * Reads all branches of a tree, and returns its stretches in order, and the branches that contradict one another. If a
 * branch cannot be read, those above it are named, and there is no stretch.
 */
export async function treeOf(read: BranchReader, root: NodeName): Promise<Tree> {
  const found: Pick<StretchLeaf, 'entry' | 'branches'>[] = []
  const misfits: NodeMisfit[] = []
  const visit = async (
    node: NodeName,
    above: { readonly patch: Patch | undefined; readonly branches: readonly NodeName[] },
  ): Promise<Branch> => {
    const branch = await read(node)
    for (const one of branch.entries) {
      const entry = above.patch ? withPatch(one, above.patch) : one
      if (branch.height === 0) found.push({ entry, branches: [...above.branches, node] })
      else {
        const branches = one.patch ? [...above.branches, node] : above.branches
        const below = await visit(entry.node, { patch: entry.patch, branches }).catch((error: unknown) => {
          misfits.push({ node, detail: messageOf(error) })
          throw error
        })
        const made = one.patch ? withPatch(madeOf(below), one.patch) : madeOf(below)
        if (below.height === branch.height - 1 && outline(one) === outline(made)) continue
        const detail = 'a branch of the timeline does not say the same as the one below it'
        misfits.push({ node, detail }, { node: entry.node, detail })
      }
    }
    return branch
  }
  await visit(root, { patch: undefined, branches: [] }).catch((error: unknown) => {
    if (error instanceof Unavailable) throw error
    misfits.push({ node: root, detail: messageOf(error) })
    found.length = 0
  })
  const leaves = found.map((one, at) => {
    const { from: to, clock: until } = found[at + 1]?.entry ?? {}
    return { ...one, to, until, key: JSON.stringify([one.entry, to, until]) }
  })
  return { leaves, misfits }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The entry that a branch makes of its own. */
function madeOf({ height, entries }: Branch): NodeEntry {
  return over({ height, entries: entries.map((entry) => ({ entry })) }).entry
}

function outline({ from, clock, development, newest, version, zones, earliest }: NodeEntry): string {
  return JSON.stringify({ from, clock, development, newest, version, zones, earliest })
}
