import { authorityOf, type Publisher, trackerApp } from '@tracker/http'
import { missingPage, pageResources } from '@tracker/pages'
import { buildAssets } from '@tracker/pages/assets'
import { scenarios } from '@tracker/storage'
import { Hono } from 'hono'
import { accessFile } from './access-file.ts'
import { checkTimer } from './check-timer.ts'
import { compression } from './compression.ts'
import { keyShownOnce, linksStayHere } from './greeting.ts'
import { loadExamples } from './load-examples.ts'
import { makeOwnItems } from './make-own-items.ts'
import type { Log } from './log.ts'
import { noteOutages } from './note-outages.ts'
import { openTable } from './open-table.ts'
import { requestLog, withRequestId } from './request-log.ts'
import { serve } from './serve.ts'
import type { Settings } from './settings.ts'
import { isEverywhere } from './url-at.ts'

/** How long a stop waits for requests in flight, in milliseconds. */
const patience = 10_000

export interface Started {
  readonly url: string
  /** Finishes the requests in flight, within a limit, and closes the table. */
  stop(): Promise<void>
}

/** Where a start writes: to the log, and to the person at the terminal. */
interface Speaking {
  readonly log: Log
  readonly say: (text: string) => void
}

/**
 * Starts the tracker in one process: the HTTP apps over the table that the settings name, and a timer for the checks.
 */
export async function start(settings: Settings, { log, say }: Speaking): Promise<Started> {
  const now = Date.now
  const { TRACKER_ACCESS, TRACKER_CHECK_EVERY: every } = settings
  const { access, adminKey } = accessFile(TRACKER_ACCESS, { now, log })
  // Immediately: if the start failed later, the key would be lost.
  if (adminKey !== undefined) say(keyShownOnce(adminKey))
  const { table, outage } = noteOutages(await openTable(settings), log)
  const tracker = scenarios({ table, now, log })
  await loadExamples(settings.TRACKER_EXAMPLES, { scenarios: tracker, now, log })
  const assets = await buildAssets()
  const deps = {
    scenarios: tracker,
    access,
    now,
    log: withRequestId(log),
    publisher: publisherOf(settings),
    checks: { every, since: now() },
    outage,
  }
  const authority = Promise.withResolvers<string>()
  const app = (url: string) => {
    const served = { ...deps, base: settings.TRACKER_URL ?? url }
    const pages = { ...served, authority: () => authority.promise, version: String(now()), assets }
    const api = trackerApp(served, pageResources(pages), missingPage(pages))
    return new Hono()
      .use(requestLog(log, () => performance.now()))
      .use(compression())
      .all('*', ({ req, env }) => api.fetch(req.raw, env))
  }
  const { url, stop: stopServing } = await serve(app, settings)
  const naming = { host: authorityOf(settings.TRACKER_URL ?? url), given: settings.TRACKER_AUTHORITY }
  authority.resolve(await makeOwnItems(tracker, naming, log))
  if (settings.TRACKER_URL === undefined && isEverywhere(settings.HOST)) say(linksStayHere(url))
  const checks = checkTimer({ checkAll: tracker.checkAll, every, log, now })
  const stop = async () => {
    await Promise.all([stopServing(patience), checks.stop()])
    await table.close()
    log({ event: 'stop' })
  }
  return { url, stop }
}

function publisherOf({ TRACKER_PUBLISHER, TRACKER_CONTACT, TRACKER_POLICY }: Settings): Publisher {
  return {
    ...(TRACKER_PUBLISHER === undefined ? {} : { name: TRACKER_PUBLISHER }),
    ...(TRACKER_CONTACT === undefined ? {} : { contact: TRACKER_CONTACT }),
    ...(TRACKER_POLICY === undefined ? {} : { policy: TRACKER_POLICY }),
  }
}
