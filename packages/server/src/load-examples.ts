import { randomBytes } from 'node:crypto'
import type { Instant } from '@tracker/domain'
import { freshAccess, trackerApp } from '@tracker/http'
import type { Scenarios } from '@tracker/storage'
import type { Log } from './log.ts'
import { examplesIn, sendExample } from './send-examples.ts'

/**
 * Loads a folder of examples into an empty table, through an app with temporary secrets and a temporary key. An
 * interrupted loading continues: a table over which no check has passed has not been used since. A rejected example is
 * logged with the reason, and the others are loaded. Throws if there is no such folder.
 */
export async function loadExamples(
  folder: string,
  deps: { readonly scenarios: Scenarios; readonly now: () => Instant; readonly log: Log },
): Promise<void> {
  const { scenarios, now, log } = deps
  if (folder === 'none') return
  const [present, apart] = await Promise.all(
    [false, true].map((archived) => scenarios.list(undefined, 1, archived)),
  )
  if ([...(present?.items ?? []), ...(apart?.items ?? [])].length > 0) {
    if ((await scenarios.lastCheck()) !== undefined) return
    log({ level: 'warn', event: 'examples', message: 'the first loading may have broken off; it goes on' })
  }
  const { document, adminKey } = freshAccess(randomBytes)
  const app = trackerApp({ scenarios, now, log, access: () => document })
  const request = (path: string, init: RequestInit) => app.request(path, init)
  const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
  for (const scenario of await examplesIn(folder)) {
    try {
      log({ event: 'example', ...(await sendExample(folder, scenario, { request, adminKey, secret, now })) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      log({ level: 'error', event: 'example', scenario, message })
    }
  }
}
