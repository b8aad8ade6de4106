import { accessDocument, keyOf } from '@tracker/http/testing/access'
import { launchTracker } from '../tracker-process.ts'

/** Starts a tracker without stories, with its data in memory. Returns its address and an administrator's key. */
export async function emptyTracker(folder: string) {
  const env = {
    TRACKER_ACCESS: JSON.stringify(accessDocument()),
    TRACKER_DATA: ':memory:',
    TRACKER_EXAMPLES: 'none',
  }
  const { listening, signal, ended } = launchTracker(folder, env)
  return {
    url: await listening,
    key: keyOf('admin'),
    stop: async () => {
      signal('SIGTERM')
      await ended
    },
  }
}
