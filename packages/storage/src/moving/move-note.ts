import type { Table, Write } from '../table.ts'
import type { MoveNote } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/** Returns the note of a table; undefined if it is no part of a move. */
export async function moveNote(table: Table): Promise<MoveNote | undefined> {
  const item = await table.get(keys.move)
  return item && upcast('move', item)
}

/** Puts a note in the place of the one that is there, or takes it away. */
export async function noteMove(table: Table, note: MoveNote | undefined): Promise<void> {
  const write: Write = note === undefined ? { delete: keys.move } : { put: formed('move', keys.move, note) }
  await table.transact([write], crypto.randomUUID())
}

/** Throws if a tracker must not start on the table, since its stories are not whole there yet, or go on elsewhere. */
export async function requireSettled(table: Table): Promise<void> {
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
