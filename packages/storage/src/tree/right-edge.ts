import { emptyRoot, type Hash, leafHash, nodeHash } from './hash.ts'

/**
 * The roots of the full subtrees that a tree of some size consists of, largest first: one for each bit of the size. It
 * is all that appending a leaf and computing the root need, and no longer than the logarithm of the size.
 */
export type RightEdge = readonly Hash[]

/** A tree with one more leaf, and the subtrees that the leaf completes: itself, then each of twice the size. */
export interface Grown {
  readonly edge: RightEdge
  readonly completed: readonly Hash[]
}

/** Appends a leaf to the tree of `size` leaves that has this right edge. */
export function grow(edge: RightEdge, size: number, leaf: Uint8Array): Grown {
  const completed = [leafHash(leaf)]
  const left = [...edge]
  let node: Hash = leafHash(leaf)
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const sibling = left.pop()
    if (!sibling) throw new Error(`a tree of ${size} leaves has a longer right edge`)
    node = nodeHash(sibling, node)
    completed.push(node)
  }
  return { edge: [...left, node], completed }
}

/** Returns the root of the tree with this right edge (RFC 6962, section 2.1). */
export function rootOf(edge: RightEdge): Hash {
  const last = edge.at(-1)
  if (!last) return emptyRoot()
  return edge.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}
