import { describe, expect, it } from 'vitest'
import { type Hash, leafHash } from './hash.ts'
import { consistencyProof, inclusionProof } from './proofs.ts'
import { grownTree } from './testing/grown-tree.ts'
import { includes } from './verify-proofs.ts'

/** The leaves and roots of Certificate Transparency's own test suites (RFC 6962). */
const published = {
  leaves: [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ],
  roots: [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
  path5of8: [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
  from6to8: [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
}

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')

describe('the tree of a ledger', () => {
  it('has the published roots and proofs', async () => {
    const leaves = published.leaves.map((leaf) => Buffer.from(leaf, 'hex'))
    const { root, read } = grownTree(leaves)
    expect(published.roots.map((_, size) => hex(root(size)))).toEqual(published.roots)
    expect((await inclusionProof(read, 5, 8)).map(hex)).toEqual(published.path5of8)
    expect((await consistencyProof(read, 6, 8)).map(hex)).toEqual(published.from6to8)
  })

  it('reads no more subtrees for a proof than twice the logarithm of its size', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => Buffer.from(`${at}`))
    const { read, reads, root } = grownTree(many)
    const size = 4_999
    const proof = await inclusionProof(read, 1_234, size)
    const leaf = leafHash(Buffer.from('1234'))
    expect(includes(root(size), size, { leaf, index: 1_234, proof })).toBe(true)
    expect(reads()).toBeLessThanOrEqual(26)
  })
})
