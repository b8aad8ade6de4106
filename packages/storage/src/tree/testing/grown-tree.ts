import type { Hash } from '../hash.ts'
import type { ReadSubtree } from '../proofs.ts'
import { grow, type RightEdge, rootOf } from '../right-edge.ts'

/** Grows a tree leaf by leaf. Returns it with all its edges, and its subtrees as a table stores them. */
export function grownTree(leaves: readonly Uint8Array[]) {
  const subtrees = new Map<string, Hash>()
  const edges: RightEdge[] = [[]]
  for (const [size, leaf] of leaves.entries()) {
    const { edge, completed } = grow(edges[size] ?? [], size, leaf)
    edges.push(edge)
    for (const [level, hash] of completed.entries()) subtrees.set(`${level}/${size + 1}`, hash)
  }
  let reads = 0
  const read: ReadSubtree = async (level, end) => {
    reads++
    const hash = subtrees.get(`${level}/${end}`)
    if (!hash) throw new Error(`no full subtree of level ${level} ends at ${end}`)
    return hash
  }
  return { read, reads: () => reads, root: (size: number) => rootOf(edges[size] ?? []) }
}
