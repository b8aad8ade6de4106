import { randomBytes } from 'node:crypto'
import type { Instant } from '@tracker/domain'
import { freshAccess, trackerApp } from '@tracker/http'
import type { Scenarios } from '@tracker/storage'
import type { Log } from './log.ts'
import { sendExamples } from './send-examples.ts'

/**
 * Loads a folder of examples into a table that is empty, through an app whose secrets and key last only as long as the
 * loading. A loading that broke off goes on: a table that no check has ever passed over has not been in use since.
 * Throws, with the problem's detail, where an example is refused.
 */
export async function loadExamples(
  folder: string,
  deps: { readonly scenarios: Scenarios; readonly now: () => Instant; readonly log: Log },
): Promise<void> {
  const { scenarios, now, log } = deps
  if (folder === 'none') return
  const { items } = await scenarios.list(undefined, 1)
  if (items.length > 0) {
    if ((await scenarios.lastCheck()) !== undefined) return
    log({ level: 'warn', event: 'examples', message: 'the first loading may have broken off; it goes on' })
  }
  const { document, adminKey } = freshAccess(randomBytes)
  const app = trackerApp({ scenarios, now, log, access: () => document })
  const request = (path: string, init: RequestInit) => app.request(path, init)
  const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
  const sent = await sendExamples(folder, { request, adminKey, secret, now })
  for (const each of sent) log({ event: 'example', ...each })
}
