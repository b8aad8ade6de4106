import type { Table, Write } from '../table.ts'
import type { MoveNote } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/** Returns a table's note of a move; undefined if there is none. */
export async function moveNote(table: Table): Promise<MoveNote | undefined> {
  const item = await table.get(keys.move)
  return item && upcast('move', item)
}

/** Replaces the note of a table, or deletes it. */
export async function noteMove(table: Table, note: MoveNote | undefined): Promise<void> {
  const write: Write = note === undefined ? { delete: keys.move } : { put: formed('move', keys.move, note) }
  await table.transact([write], crypto.randomUUID())
}

/** Throws if a tracker must not start on the table because its data is incomplete or has moved elsewhere. */
export async function requireNoMove(table: Table): Promise<void> {
  const note = await moveNote(table)
  if (note === undefined) return
  const { state, from, to, at } = note
  const again = `\`npm run tracker -- move --from ${from} --to ${to}\``
  throw new Error(
    state === 'arriving'
      ? `it holds a move from ${from} that was not finished; ${again} finishes it`
      : `its stories were moved to ${to} at ${at}, and go on there. If that is lost, ${again} with --anyway moves them ` +
          'to a new table',
  )
}
