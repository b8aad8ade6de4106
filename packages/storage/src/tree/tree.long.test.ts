import { describe, expect, it } from 'vitest'
import { type Hash, leafHash } from './hash.ts'
import { consistencyProof, inclusionProof } from './proofs.ts'
import { grownTree } from './testing/grown-tree.ts'
import { naiveConsistency, naivePath, naiveRoot } from './testing/naive-tree.ts'
import { includes, isConsistent } from './verify-proofs.ts'

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')

const some = Array.from({ length: 70 }, (_, at) => Buffer.from(`leaf ${at}`))

describe('the tree of a ledger', () => {
  it('has the roots and proofs of the definition, for every size and place', async () => {
    const { root, read } = grownTree(some)
    for (let size = 1; size <= some.length; size++) {
      const leaves = some.slice(0, size)
      expect(hex(root(size))).toBe(hex(naiveRoot(leaves)))
      for (let at = 0; at < size; at += 3) {
        expect((await inclusionProof(read, at, size)).map(hex)).toEqual(naivePath(at, leaves).map(hex))
        expect((await consistencyProof(read, at, size)).map(hex)).toEqual(
          naiveConsistency(at, leaves).map(hex),
        )
      }
    }
  })

  it('proves that a leaf is in it, and no other leaf, place or size', () => {
    for (let size = 1; size <= 40; size++) {
      const leaves = some.slice(0, size)
      const root = naiveRoot(leaves)
      for (const [index, bytes] of leaves.entries()) {
        const proof = naivePath(index, leaves)
        const leaf = leafHash(bytes)
        expect(includes(root, size, { leaf, index, proof })).toBe(true)
        expect(includes(root, size, { leaf: leafHash(Buffer.from('another')), index, proof })).toBe(false)
        expect(includes(root, size, { leaf, index: index + 1, proof })).toBe(false)
        expect(includes(root, size, { leaf, index, proof: [...proof, root] })).toBe(false)
        expect(includes(root, size, { leaf, index, proof: proof.slice(1) })).toBe(size === 1)
      }
    }
  })

  it('proves that it was only appended to, and finds it out if a leaf was changed', () => {
    for (let size = 1; size <= 24; size++) {
      const leaves = some.slice(0, size)
      const later = { size, root: naiveRoot(leaves) }
      for (let from = 0; from <= size; from++) {
        const proof = naiveConsistency(from, leaves)
        const earlier = { size: from, root: naiveRoot(leaves.slice(0, from)) }
        expect(isConsistent(earlier, later, proof)).toBe(true)
        expect(isConsistent({ ...earlier, root: leafHash(Buffer.from('forged')) }, later, proof)).toBe(false)
        expect(isConsistent({ size: size + 1, root: later.root }, later, proof)).toBe(false)
        for (let at = 0; at < from; at++) {
          const rewritten = leaves.with(at, Buffer.from('rewritten'))
          const now = { size, root: naiveRoot(rewritten) }
          expect(isConsistent(earlier, now, naiveConsistency(from, rewritten))).toBe(false)
        }
      }
    }
  })
})
