import { hash } from 'node:crypto'

/** A SHA-256 hash, 32 bytes. */
export type Hash = Uint8Array

/** Hashes a leaf (RFC 6962, section 2.1): a prefix distinguishes leaves from nodes. */
export function leafHash(leaf: Uint8Array): Hash {
  return sha256(Uint8Array.of(0), leaf)
}

/** Hashes two subtrees into the one that holds both. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Uint8Array.of(1), left, right)
}

/** Returns the root of a tree without leaves. */
export function emptyRoot(): Hash {
  return sha256()
}

function sha256(...pieces: readonly Uint8Array[]): Hash {
  return hash('sha256', Buffer.concat(pieces), 'buffer')
}
