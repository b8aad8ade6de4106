import { type Scenarios, Unavailable } from '@tracker/storage'
import type { Log } from './log.ts'

/**
 * Makes the tracker's own items at the first start, while writes are taken: the secret of cursors, without which no list
 * can be read, and the name that ids of feeds and calendars are made with, which it returns. If the table takes no
 * writes, that is the name that would have been kept, and the log says so.
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
