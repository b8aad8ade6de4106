import type { ApiConnection } from './connection.ts'
import { liveMessages } from './live-stream.ts'
import { pause } from './pause.ts'
import { ProblemError, problemOf } from './problem-error.ts'
import { revisionsAfter, scenarioPath } from './pages.ts'
import type { Revision, Status } from './types.ts'

/** The milliseconds to wait if the tracker does not say, and the most after failures. */
const usual = 3_000
const longest = 10_000

export interface FollowOptions {
  /** The last revision that you have; 0 for everything. Without it, starts with new revisions. */
  readonly after?: number
  /** Ends the iteration. */
  readonly signal?: AbortSignal
}

/**
 * Yields every revision after one, as it is recorded, without gaps: live if the tracker streams, else by polling.
 * Survives outages; throws `ProblemError` if the tracker refuses the read, as it does if the scenario moves while it is
 * followed: positions in one ledger are none in another. Throws `RangeError` if another ledger answers nevertheless, or
 * `after` is no number of a revision.
 */
export async function* follow(
  { send, read }: ApiConnection,
  scenario: string,
  { after, signal }: FollowOptions,
): AsyncGenerator<Revision> {
  let at = after
  /** The scenario in whose ledger `at` is a position. */
  let followed = scenario
  const advance = (revision: Revision) => {
    if (at !== undefined && at > 0 && revision.scenario !== followed) throw movedOn(followed, revision)
    followed = revision.scenario
    at = revision.revision
  }
  let wait = usual
  let failures = 0
  let live = true
  for (;;) {
    try {
      const path = scenarioPath(followed)
      if (live) {
        const headers = {
          Accept: 'text/event-stream',
          ...(at === undefined ? {} : { 'Last-Event-ID': String(at) }),
        }
        const response = await send(`${path}/live`, { headers, ...(signal ? { signal } : {}) })
        live = isStream(response)
        if (live && response.redirected && !at) followed = (await read<Status>(path, signal)).scenario
        if (live && response.body) {
          for await (const message of liveMessages(response.body, signal)) {
            failures = 0
            if ('revision' in message) {
              const { revision } = message
              if (at !== undefined && revision.scenario === followed && revision.revision <= at) continue
              advance(revision)
              yield revision
            } else {
              at ??= message.after
              wait = message.retry ?? wait
            }
          }
        } else if (!lacksLive(response)) throw await problemOf(response)
      }
      if (!live) {
        if (at === undefined) {
          const status = await read<Status>(path, signal)
          followed = status.scenario
          at = status.revision
        }
        for await (const revision of revisionsAfter(read, scenarioPath(followed), at, signal)) {
          advance(revision)
          yield revision
        }
        failures = 0
      }
    } catch (error) {
      if (signal?.aborted) return
      if (error instanceof RangeError) throw error
      if (error instanceof ProblemError && error.status < 500 && error.status !== 429) throw error
      failures++
    }
    try {
      await pause(untilNext(wait, failures), signal)
    } catch {
      return
    }
  }
}

/** Returns the refusal to go on in the ledger of another scenario, from which a redirect has answered. */
function movedOn(from: string, { scenario }: Revision): RangeError {
  return new RangeError(
    `${from} has moved to ${scenario}, and revisions are counted anew there; follow ${scenario}`,
  )
}

/**
 * Returns the pause in milliseconds: after failures a random one, with a bound that doubles each time, so followers
 * spread out.
 */
function untilNext(wait: number, failures: number): number {
  if (failures === 0) return wait
  return Math.min(wait * 2 ** failures, Math.max(wait, longest)) * (0.5 + Math.random() / 2)
}

function isStream({ ok, headers }: Response): boolean {
  return ok && (headers.get('Content-Type') ?? '').startsWith('text/event-stream')
}

/** Whether this tracker, or a proxy before it, has no such stream. */
function lacksLive({ ok, status }: Response): boolean {
  return ok || status === 404 || status === 405 || status === 406 || status === 501
}
