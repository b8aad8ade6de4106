import {
  authorityOf,
  compressed,
  live,
  metricsRoutes,
  outgoing,
  type Publisher,
  refusedTarget,
  trackerApp,
} from '@tracker/http'
import { pageRefusals, pageResources } from '@tracker/pages'
import { buildAssets } from '@tracker/pages/assets'
import {
  isNew,
  scenarios,
  subscriptions,
  wantedReads,
  watchedScenarios,
  watchedTable,
} from '@tracker/storage'
import { keptAnswers } from './answers/kept-answers.ts'
import { duringRequests, requestLog, withRequestId } from './answers/request-log.ts'
import { answerFromMemory } from './answers/send.ts'
import { accessFile } from './access-file.ts'
import { announcing } from './announcing.ts'
import { checkTimer } from './check-timer.ts'
import { deliveryTimer } from './delivery-timer.ts'
import { type Arrival, costlyWork } from './costly-work.ts'
import { keyShownOnce, linksStayHere } from './greeting.ts'
import { loadExamples } from './load-examples.ts'
import { liveTimer } from './live-timer.ts'
import { makeOwnItems } from './make-own-items.ts'
import type { Log } from './log.ts'
import { noteData } from './note-data.ts'
import { noteOutages } from './note-outages.ts'
import { openTable } from './tables/open-table.ts'
import type { Listener } from './connections.ts'
import { serve } from './serve.ts'
import type { Settings } from './settings.ts'
import { isEverywhere } from './url-at.ts'
import { noteRequests } from './watching/note-requests.ts'
import { watch } from './watching/registry.ts'

/** How long a stop waits for requests in flight, in milliseconds. */
const stopTimeout = 10_000

/** A running tracker. */
export interface Started {
  readonly url: string
  /** Finishes the requests in flight, within a limit, and closes the table. */
  stop(): Promise<void>
}

/** The outputs of a start: the log, and the terminal. */
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
  const warn = (message: string) => log({ level: 'warn', event: 'last-commit', message })
  const { table: opened, outage } = noteOutages(await openTable(settings, warn), log)
  const released = await noteData(settings, opened, log)
  const { access, adminKey } = await accessFile(TRACKER_ACCESS, { now, log, isNew: () => isNew(opened) })
  // Immediately: if the start failed later, the key would be lost.
  if (adminKey !== undefined) say(keyShownOnce(adminKey))
  const watching = watch()
  const { observe } = watching
  const delivering = Promise.withResolvers<ReturnType<typeof outgoing>['deliverer']>()
  const watched = watchedTable(wantedReads(opened), observe)
  const table = announcing(
    watched,
    (scenario) => void delivering.promise.then(({ heard }) => heard(scenario)),
  )
  const tracker = watchedScenarios(scenarios({ table, now, log }), observe)
  await loadExamples(settings.TRACKER_EXAMPLES, { scenarios: tracker, now, log })
  const assets = await buildAssets()
  const { note: noteAddress, allowance } = costlyWork(settings, now)
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
    observe: duringRequests(observe),
    outage,
    allowance,
  }
  const outward = { subscriptions: subscriptions(table), addresses: settings.TRACKER_ALLOW_ADDRESSES }
  const authority = Promise.withResolvers<string>()
  const app = (url: string) => {
    const base = settings.TRACKER_URL ?? url
    const { asked, deliverer } = outgoing({ ...deps, ...outward, base })
    delivering.resolve(deliverer)
    const served = { ...deps, base, outgoing: asked, authority: () => authority.promise }
    const pages = { ...served, version: String(now()), assets }
    const more = { ...pageResources(pages), ...metricsRoutes(served, watching.exposition) }
    const api = trackerApp(served, more, pageRefusals(pages))
    const note = noteRequests(log, watching, api)
    const elapsed = () => performance.now()
    const fetch = requestLog(note, elapsed, async (request, env: Arrival = {}) => {
      const refused = refusedTarget(env.incoming?.url ?? '', served)
      if (refused) return refused
      noteAddress(request, env)
      return compressed(request, await api.fetch(request, env))
    })
    if (stamp === undefined) return { fetch }
    const answers = keptAnswers({ fetch: (request) => api.fetch(request), origin: url, stamp, access, now })
    return { fetch, before: (next: Listener) => answerFromMemory(answers, { note, elapsed }, next) }
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
    await Promise.all([stopServing(stopTimeout), checks(), deliveries()])
    await table.close()
    released()
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
