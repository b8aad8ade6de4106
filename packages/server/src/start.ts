import { trackerApp } from '@tracker/http'
import { missingPage, pageResources } from '@tracker/pages'
import { buildAssets } from '@tracker/pages/assets'
import { dynamoClient, dynamoTable, scenarios, sqliteTable, type Table } from '@tracker/storage'
import { Hono } from 'hono'
import { accessFile } from './access-file.ts'
import { checkTimer } from './check-timer.ts'
import { compression } from './compression.ts'
import { keyShownOnce } from './greeting.ts'
import { loadExamples } from './load-examples.ts'
import type { Log } from './log.ts'
import { requestLog, withRequestId } from './request-log.ts'
import { serve } from './serve.ts'
import type { Settings } from './settings.ts'

/** How long a stop waits for what is in flight, in milliseconds. */
const patience = 10_000

export interface Started {
  readonly url: string
  /** Finishes what is in flight, within a bound, and closes the table. */
  stop(): Promise<void>
}

/** Where a start speaks: to the log, and to the person at the terminal. */
interface Speaking {
  readonly log: Log
  readonly say: (text: string) => void
}

/** The tracker in one process: the HTTP apps over the table that the settings name, and a timer for the checks. */
export async function start(settings: Settings, { log, say }: Speaking): Promise<Started> {
  const now = Date.now
  const { TABLE_NAME, TRACKER_DATA, TRACKER_ACCESS, TRACKER_CHECK_EVERY: every } = settings
  const { access, adminKey } = accessFile(TRACKER_ACCESS, { now, log })
  // At once: should the start fail later on, the key would be lost.
  if (adminKey !== undefined) say(keyShownOnce(adminKey))
  const table = TABLE_NAME === undefined ? tableIn(TRACKER_DATA) : dynamoTable(dynamoClient(), TABLE_NAME)
  const tracker = scenarios({ table, now })
  await loadExamples(settings.TRACKER_EXAMPLES, { scenarios: tracker, now, log })
  const base = new URL(settings.TRACKER_URL ?? `http://${settings.HOST}:${settings.PORT}`).origin
  const deps = { scenarios: tracker, access, now, base, log: withRequestId(log) }
  const pages = { ...deps, version: String(now()), assets: await buildAssets() }
  const api = trackerApp(deps, pageResources(pages), missingPage(pages))
  const app = new Hono()
    .use(requestLog(log, () => performance.now()))
    .use(compression())
    .all('*', ({ req, env }) => api.fetch(req.raw, env))
  const serving = await serve(app, settings)
  const checks = checkTimer({ checkAll: tracker.checkAll, every, log, now })
  const stop = async () => {
    await Promise.all([serving.stop(patience), checks.stop()])
    await table.close()
    log({ event: 'stop' })
  }
  return { url: serving.url, stop }
}

function tableIn(file: string): Table {
  try {
    return sqliteTable(file)
  } catch (error) {
    throw new Error(`TRACKER_DATA: ${error instanceof Error ? error.message : ''}.`, { cause: error })
  }
}
