import { type NoteSigner, type NoteVerifier } from './note-key.ts'
import { openNote, signNote } from './signed-note.ts'

/** A statement about a ledger: its origin, the number of its revisions, and the root of the tree over them. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** Returns the origin of a scenario's checkpoints. */
export function originOf(authority: string, scenario: string): string {
  return `${authority}/scenarios/${scenario}`
}

/** Returns a checkpoint as a signed note (c2sp.org/tlog-checkpoint). */
export function signCheckpoint({ origin, size, root }: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(`${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`, signers)
}

/** Reads a checkpoint that one of the keys signed. Throws an Error with the reason if it cannot be trusted. */
export function openCheckpoint(note: string, verifiers: readonly NoteVerifier[]): Checkpoint {
  const [origin = '', size = '', root = ''] = openNote(note, verifiers).split('\n')
  const bytes = Buffer.from(root, 'base64')
  if (origin === '' || !/^(?:0|[1-9]\d{0,14})$/.test(size) || bytes.length !== 32)
    throw new Error('the note is no checkpoint: an origin, a number of revisions, and a hash in base64')
  return { origin, size: Number(size), root: bytes }
}
