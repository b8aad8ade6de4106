import { createHash } from 'node:crypto'

type LeafBytes = readonly Uint8Array[]

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest()

/** The largest power of two smaller than the number, found by counting. */
function half(leaves: number): number {
  let power = 1
  while (power * 2 < leaves) power *= 2
  return power
}

/** Computes MTH(D[n]) literally as RFC 6962, section 2.1 defines it, without reusing any hash. */
export function naiveRoot(leaves: LeafBytes): Buffer {
  const [first] = leaves
  if (!first) return sha256()
  if (leaves.length === 1) return sha256(Buffer.of(0), first)
  const k = half(leaves.length)
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

/** Computes PATH(m, D[n]) of section 2.1.1. */
export function naivePath(m: number, leaves: LeafBytes): readonly Buffer[] {
  if (leaves.length === 1) return []
  const k = half(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k ? [...naivePath(m, left), naiveRoot(right)] : [...naivePath(m - k, right), naiveRoot(left)]
}

/** Computes PROOF(m, D[n]) of section 2.1.2. */
export function naiveConsistency(m: number, leaves: LeafBytes): readonly Buffer[] {
  return m === 0 ? [] : subproof(m, leaves, true)
}

function subproof(m: number, leaves: LeafBytes, whole: boolean): readonly Buffer[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)]
  const k = half(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...subproof(m, left, whole), naiveRoot(right)]
    : [...subproof(m - k, right, false), naiveRoot(left)]
}
