import { authorityOf, compressed, live, outgoing, type Publisher, trackerApp } from '@tracker/http'
import { missingPage, pageResources } from '@tracker/pages'
import { buildAssets } from '@tracker/pages/assets'
import { scenarios, subscriptions } from '@tracker/storage'
import { keptAnswers } from './answers/kept-answers.ts'
import { requestLog, withRequestId } from './answers/request-log.ts'
import { answerFromMemory } from './answers/send.ts'
import { accessFile } from './access-file.ts'
import { announcing } from './announcing.ts'
import { checkTimer } from './check-timer.ts'
import { deliveryTimer } from './delivery-timer.ts'
import { costlyWork } from './costly-work.ts'
import { keyShownOnce, linksStayHere } from './greeting.ts'
import { loadExamples } from './load-examples.ts'
import { liveTimer } from './live-timer.ts'
import { makeOwnItems } from './make-own-items.ts'
import type { Log } from './log.ts'
import { noteOutages } from './note-outages.ts'
import { openTable } from './tables/open-table.ts'
import type { Listener } from './connections.ts'
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
  const { table: opened, outage } = noteOutages(await openTable(settings), log)
  const delivering = Promise.withResolvers<ReturnType<typeof outgoing>['deliverer']>()
  const table = announcing(opened, (scenario) => void delivering.promise.then(({ heard }) => heard(scenario)))
  const tracker = scenarios({ table, now, log })
  await loadExamples(settings.TRACKER_EXAMPLES, { scenarios: tracker, now, log })
  const assets = await buildAssets()
  const { note, allowance } = costlyWork(settings, now)
  const { stamp } = table
  const most = settings.TRACKER_FOLLOWERS
  const followers = live({ scenarios: tracker, stamp, access, most, log })
  const deps = {
    scenarios: tracker,
    live: followers,
    access,
    now,
    log: withRequestId(log),
    publisher: publisherOf(settings),
    checks: { every, since: now() },
    outage,
    ...(allowance === undefined ? {} : { allowance }),
  }
  const outward = { subscriptions: subscriptions(table), addresses: settings.TRACKER_ALLOW_ADDRESSES }
  const authority = Promise.withResolvers<string>()
  const app = (url: string) => {
    const base = settings.TRACKER_URL ?? url
    const { asked, deliverer } = outgoing({ ...deps, ...outward, base })
    delivering.resolve(deliverer)
    const served = { ...deps, base, outgoing: asked, authority: () => authority.promise }
    const pages = { ...served, version: String(now()), assets }
    const api = trackerApp(served, pageResources(pages), missingPage(pages))
    const elapsed = () => performance.now()
    const fetch = requestLog(log, elapsed, async (request, env = {}) => {
      note(request, env)
      return compressed(request, await api.fetch(request, env))
    })
    if (stamp === undefined) return { fetch }
    const answers = keptAnswers({ fetch: (request) => api.fetch(request), origin: url, stamp, access, now })
    return { fetch, before: (next: Listener) => answerFromMemory(answers, { log, elapsed }, next) }
  }
  const { url, stop: stopServing } = await serve(app, settings)
  const naming = { host: authorityOf(settings.TRACKER_URL ?? url), given: settings.TRACKER_AUTHORITY }
  authority.resolve(await makeOwnItems(tracker, naming, log))
  if (settings.TRACKER_URL === undefined && isEverywhere(settings.HOST)) say(linksStayHere(url))
  const checks = checkTimer({ checkAll: tracker.checkAll, every, log, now })
  const deliveries = deliveryTimer(await delivering.promise, log)
  const wakes = liveTimer({ ...followers, stamped: stamp !== undefined, log })
  const stop = async () => {
    await wakes()
    followers.stop()
    await Promise.all([stopServing(patience), checks(), deliveries()])
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
