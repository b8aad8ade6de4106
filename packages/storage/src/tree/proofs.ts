import { type Hash, nodeHash } from './hash.ts'

/** Reads the root of the full subtree of 2^`level` leaves that ends with the leaf `end`, counted from 1. */
export type ReadSubtree = (level: number, end: number) => Promise<Hash>

/** The largest power of two that is smaller than the number of leaves. */
function half(leaves: number): number {
  return 2 ** Math.ceil(Math.log2(leaves) - 1)
}

/** The root of the leaves after `start` up to `end`. Reads at most as many subtrees as their number has bits. */
async function rootBetween(read: ReadSubtree, start: number, end: number): Promise<Hash> {
  const level = Math.log2(end - start)
  if (Number.isInteger(level)) return read(level, end)
  const middle = start + half(end - start)
  return nodeHash(await rootBetween(read, start, middle), await rootBetween(read, middle, end))
}

/**
 * Returns the audit path of a leaf, counted from 0, in the tree of `size` leaves (RFC 6962, section 2.1.1): from its
 * sibling up to the child of the root.
 */
export async function inclusionProof(
  read: ReadSubtree,
  leaf: number,
  size: number,
): Promise<readonly Hash[]> {
  const within = async (start: number, end: number): Promise<readonly Hash[]> => {
    if (end - start === 1) return []
    const middle = start + half(end - start)
    return leaf < middle
      ? [...(await within(start, middle)), await rootBetween(read, middle, end)]
      : [...(await within(middle, end)), await rootBetween(read, start, middle)]
  }
  return within(0, size)
}

/** Returns the proof that the tree of `size` leaves begins with the tree of `from` leaves (RFC 6962, section 2.1.2). */
export async function consistencyProof(
  read: ReadSubtree,
  from: number,
  size: number,
): Promise<readonly Hash[]> {
  const within = async (start: number, end: number, known: boolean): Promise<readonly Hash[]> => {
    if (from === end) return known ? [] : [await rootBetween(read, start, end)]
    const middle = start + half(end - start)
    return from <= middle
      ? [...(await within(start, middle, known)), await rootBetween(read, middle, end)]
      : [...(await within(middle, end, false)), await rootBetween(read, start, middle)]
  }
  return from === 0 ? [] : within(0, size, true)
}
