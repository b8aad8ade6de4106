import { describe, expect, it } from 'vitest'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { noteSigner, parseVerifierKey } from './note-key.ts'
import { openNote, signNote } from './signed-note.ts'

/** The key, text and note of the tests of golang.org/x/mod/sumdb/note. */
const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  seed: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const signer = noteSigner('PeterNeumann', Buffer.from(published.seed, 'base64').subarray(1))
const verifier = parseVerifierKey(published.key)
const note = `${published.text}\n${published.signature}`

describe('a signed note', () => {
  it('has the published key and signature, byte for byte', () => {
    expect(signer.verifier.text).toBe(published.key)
    expect(signNote(published.text, [signer])).toBe(note)
    expect(openNote(note, [verifier])).toBe(published.text)
  })

  it('is not relied on if a letter of it differs, or if no known key signed it', () => {
    expect(() => openNote(note.replace('answer', 'Answer'), [verifier])).toThrow('not that of this text')
    expect(() => openNote(note, [])).toThrow('signed by PeterNeumann+c74f20a3')
    expect(() => openNote(published.text, [verifier])).toThrow('no signed note')
    expect(() => openNote(note.replace('you don', 'you\tdon'), [verifier])).toThrow('no signed note')
  })

  it('may have signatures of keys that are not known, as while keys change', () => {
    const other = noteSigner('other.example', new Uint8Array(32).fill(7))
    const twice = signNote(published.text, [other, signer])
    expect(openNote(twice, [verifier])).toBe(published.text)
    expect(openNote(twice, [other.verifier])).toBe(published.text)
  })

  it('has no key of which a letter differs', () => {
    for (let at = 0; at < published.key.length; at++) {
      const letter = published.key.charCodeAt(at)
      const mangled = `${published.key.slice(0, at)}${String.fromCharCode(letter + 1)}${published.key.slice(at + 1)}`
      expect(() => parseVerifierKey(mangled), mangled).toThrow(Error)
    }
    expect(() =>
      parseVerifierKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'),
    ).toThrow()
  })
})

describe('a checkpoint', () => {
  const stated = { origin: 'tracker.example/scenarios/talks', size: 14, root: Buffer.alloc(32, 1) }

  it('says whose ledger it is, how long, and with which root', () => {
    const signed = signCheckpoint(stated, [signer])
    expect(signed.split('\n').slice(0, 4)).toEqual([
      'tracker.example/scenarios/talks',
      '14',
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
      '',
    ])
    expect(openCheckpoint(signed, [verifier])).toEqual(stated)
  })

  it('is nothing else that the key signed', () => {
    for (const text of ['\n14\nAQE=\n', 'a\n014\nAQE=\n', 'a\n1\nAQE=\n', 'a\n']) {
      expect(() => openCheckpoint(signNote(text, [signer]), [verifier])).toThrow('no checkpoint')
    }
  })
})
