import { createHash } from 'node:crypto'

/** A SHA-256 hash, 32 bytes. */
export type Hash = Uint8Array

/** Hashes a leaf (RFC 6962, section 2.1): a prefix distinguishes leaves from nodes. */
export function leafHash(leaf: Uint8Array): Hash {
  return createHash('sha256').update(Uint8Array.of(0)).update(leaf).digest()
}

/** Hashes two subtrees into the one that holds both. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest()
}

/** Returns the root of a tree without leaves. */
export function emptyRoot(): Hash {
  return createHash('sha256').digest()
}
