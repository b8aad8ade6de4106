import { type Scenarios, Unavailable } from '@tracker/storage'
import type { Log } from './log.ts'

/**
 * Returns the name that ids of feeds and calendars are made with, and keeps it. A table that takes no writes does not
 * keep readers from their feeds: then it is the name that would have been kept, and the log says so.
 */
export async function keptAuthority(
  { authority }: Pick<Scenarios, 'authority'>,
  naming: Parameters<Scenarios['authority']>[0],
  log: Log,
): Promise<string> {
  try {
    return await authority(naming)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    log({ level: 'error', event: 'authority', message: 'ids are made with a name that could not be kept' })
    return naming.given ?? naming.host
  }
}
