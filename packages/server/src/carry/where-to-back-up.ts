import { moveNote, requireNoMove, type Table } from '@tracker/storage'

/**
 * Throws if the stories of the database `file` have moved elsewhere, or are still incomplete in it: a copy would not be
 * a backup of them, and a timer would not reveal that. `table` is the database, or a copy of it.
 */
export async function requireStoriesHere(table: Table, file: string): Promise<void> {
  const note = await moveNote(table)
  if (note?.state === 'left')
    throw new Error(
      `${file} is not backed up: its stories were moved to ${note.to} at ${note.at}, and go on there. ` +
        backUpThere(note.to),
    )
  await requireNoMove(table)
}

/** Returns a sentence about how to back up a table, given its full name. */
export function backUpThere(name: string): string {
  const at = name.slice(name.indexOf(':') + 1)
  return name.startsWith('dynamodb:')
    ? `\`aws dynamodb create-backup --table-name ${at} --backup-name <name>\` backs them up (docs/operating.md, Restore).`
    : `\`npm run tracker -- backup <file> --data ${at}\` backs them up.`
}
