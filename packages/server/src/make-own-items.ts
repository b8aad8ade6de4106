import { type Scenarios, Unavailable } from '@tracker/storage'
import type { Log } from './log.ts'

/**
 * Creates the tracker's own items at the first start, while the table accepts writes: the secret of cursors, without
 * which no list can be read, and the name in ids of feeds and calendars, which it returns. If the table accepts no
 * writes, it returns the name that would have been stored, and logs that.
 */
export async function makeOwnItems(
  { cursorSecret, authority }: Pick<Scenarios, 'authority' | 'cursorSecret'>,
  naming: Parameters<Scenarios['authority']>[0],
  log: Log,
): Promise<string> {
  const made = async <T>(item: string, make: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await make()
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      log({ level: 'error', event: 'not-kept', item, message: error.message })
      return undefined
    }
  }
  await made('cursor-secret', cursorSecret)
  return (await made('authority', () => authority(naming))) ?? naming.given ?? naming.host
}
