import type { NoteSigner, NoteVerifier } from './note-key.ts'

/** Signs a text that ends in a newline, as a note (c2sp.org/signed-note). */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const lines = signers.map((signer) => {
    const { name, id } = signer.verifier
    const signature = Buffer.concat([Buffer.from(id, 'hex'), signer.sign(text)])
    return `— ${name} ${signature.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** The most signatures that a note may have. */
const most = 100

/**
 * Returns the text of a note that at least one of these keys signed; signatures of other keys are ignored. Throws an
 * Error with the reason if there is none, or if a signature of one of these keys is wrong.
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): string {
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2).split('\n')
  // Control characters other than the newline are forbidden in notes.
  if (end < 0 || lines.pop() !== '' || /[^\P{Cc}\n]/u.test(note) || lines.length > most)
    throw new Error('this is no signed note: a text, an empty line, and lines that begin with “— ”')
  const signed = lines.map((line) => signatureOf(line))
  const known = signed.flatMap(({ name, id, signature }) => {
    const verifier = verifiers.find((one) => one.name === name && one.id === id)
    return verifier ? [{ verifier, signature }] : []
  })
  const forged = known.find(({ verifier, signature }) => !verifier.verifies(text, signature))
  if (forged) throw new Error(`the signature of ${forged.verifier.name} is not that of this text`)
  if (known.length > 0) return text
  const by = signed.map(({ name, id }) => `${name}+${id}`).join(', ') || 'no one'
  const asked = verifiers.map(({ name, id }) => `${name}+${id}`).join(', ') || 'none'
  throw new Error(`it is signed by ${by}, and the keys to check it with are ${asked}`)
}

function signatureOf(line: string): { name: string; id: string; signature: Uint8Array } {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z\d+/]+=*)$/.exec(line) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  if (name === undefined || bytes.length < 5) throw new Error(`“${line}” is no line of a signature`)
  return { name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) }
}
