import { emptyRoot, type Hash, nodeHash } from './hash.ts'

function equal(a: Hash | undefined, b: Hash): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0
}

/**
 * A node's place in its level, and the last place there. Computed with numbers, since bit operators are limited to 32
 * bits.
 */
interface NodePlace {
  at: number
  last: number
}

function up(place: NodePlace): void {
  place.at = Math.floor(place.at / 2)
  place.last = Math.floor(place.last / 2)
}

/** Returns whether the tree with the root has the leaf hash at this index (RFC 9162, section 2.1.3.2). */
export function includes(
  root: Hash,
  size: number,
  { leaf, index, proof }: { readonly leaf: Hash; readonly index: number; readonly proof: readonly Hash[] },
): boolean {
  if (index >= size) return false
  const place = { at: index, last: size - 1 }
  let hash = leaf
  for (const sibling of proof) {
    if (place.last === 0) return false
    if (place.at % 2 === 1 || place.at === place.last) {
      hash = nodeHash(sibling, hash)
      while (place.at % 2 === 0 && place.at !== 0) up(place)
    } else hash = nodeHash(hash, sibling)
    up(place)
  }
  return place.last === 0 && equal(hash, root)
}

interface Sized {
  readonly size: number
  readonly root: Hash
}

/** Returns whether the later tree begins with the leaves of the earlier one (RFC 9162, section 2.1.4.2). */
export function isConsistent(earlier: Sized, later: Sized, proof: readonly Hash[]): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && equal(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0 && equal(earlier.root, emptyRoot())
  const whole = Number.isInteger(Math.log2(earlier.size))
  const [first, ...rest] = whole ? [earlier.root, ...proof] : proof
  if (!first) return false
  const place = { at: earlier.size - 1, last: later.size - 1 }
  while (place.at % 2 === 1) up(place)
  let [before, after] = [first, first]
  for (const node of rest) {
    if (place.last === 0) return false
    if (place.at % 2 === 1 || place.at === place.last) {
      before = nodeHash(node, before)
      after = nodeHash(node, after)
      while (place.at % 2 === 0 && place.at !== 0) up(place)
    } else after = nodeHash(after, node)
    up(place)
  }
  return place.last === 0 && equal(before, earlier.root) && equal(after, later.root)
}
