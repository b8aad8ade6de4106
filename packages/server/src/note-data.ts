import { resolve } from 'node:path'
import { isNew, markServing, type Table } from '@tracker/storage'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'

/**
 * Logs situations that an operator may not have intended: new data, as after a typo in a path, or another process that
 * serves the same database. Marks the database as served until the returned function is called.
 */
export async function noteData(
  { TABLE_NAME, TRACKER_DATA }: Settings,
  table: Table,
  log: Log,
): Promise<() => void> {
  const isFile = TABLE_NAME === undefined && TRACKER_DATA !== ':memory:'
  const data = isFile ? resolve(TRACKER_DATA) : (TABLE_NAME ?? TRACKER_DATA)
  if (await isNew(table)) {
    const setting = TABLE_NAME === undefined ? 'TRACKER_DATA' : 'TABLE_NAME'
    log({
      event: 'new-data',
      data,
      message: `it holds no stories yet; if it should, ${setting} names another place`,
    })
  }
  if (!isFile) return () => {}
  const { shared, release } = markServing(TRACKER_DATA)
  if (shared === true) {
    log({
      level: 'warn',
      event: 'shared-data',
      data,
      message:
        'another process serves this database, too. Nothing is lost by that, but both check and deliver to subscribers; ' +
        'stop one of them unless you mean it',
    })
  }
  return release
}
