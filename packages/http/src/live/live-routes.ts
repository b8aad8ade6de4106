import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { respond } from '../app/complete.ts'
import { lastEventId } from './last-event-id.ts'
import { liveEvent, opening } from './live-event.ts'

/** The most revisions in a short answer. */
const most = 50

/** Milliseconds after which a reader asks for the next short answer. */
const retry = 5_000

const type = { 'Content-Type': 'text/event-stream' }

/** For an open stream: makes nginx pass on every event immediately. */
const open = { ...type, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }

/** For a short answer, which all readers with the same revision may share. */
const short = { ...type, 'Cache-Control': 'public, max-age=2', Vary: 'Last-Event-ID' }

/** Serves the revisions of a scenario as server-sent events (WHATWG HTML §9.2). */
export function liveRoutes(deps: Deps): Resources {
  const { scenarios, live } = deps
  return {
    '/v1/scenarios/:scenario/live': {
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const { revision: newest } = (await scenarios.current(scenario)).head
        const after = lastEventId(context, newest)
        if (context.req.method === 'HEAD') return respond(context, null, 200, live ? open : short)
        const stream = live?.follow({
          scenario,
          after,
          newest,
          proof: proofOf(context),
          stands: () => mayStillRead(deps, context, scenario),
        })
        if (stream) return respond(context, stream, 200, open)
        const { items } = await scenarios.changes(scenario, after, most)
        const bytes = [opening(retry, after), ...items.map((revision) => liveEvent(revision).bytes)]
        return respond(context, new Uint8Array(Buffer.concat(bytes)), 200, short)
      },
    },
  }
}

function proofOf({ req }: Context): string {
  return JSON.stringify([req.header('Authorization'), req.header('Cookie')])
}

/** Returns whether the scenario is still here, and the reader of this request may read it. */
async function mayStillRead(deps: Deps, context: Context, scenario: string): Promise<boolean> {
  const settings = await deps.scenarios.settings(scenario)
  if (!settings || settings.movedTo !== null) return false
  try {
    await requireReader(deps, context, scenario)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
