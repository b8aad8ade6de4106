import { connection, type ConnectionOptions } from './connection.ts'
import { follow, type FollowOptions } from './follow.ts'
import { everyItem, revisionsAfter, scenarioPath } from './pages.ts'
import type { HistoryItem, ReportData, Revision, Status, Written } from './types.ts'

/**
 * Reads, follows and writes the stories of one tracker. Every method throws `ProblemError` if the request is refused.
 */
export interface Tracker {
  /** Returns the status of a scenario. It is sent again only if it has changed. */
  status(scenario: string, options?: { readonly signal?: AbortSignal }): Promise<Status>
  /** Yields the items of history in order of occurrence; `limit` is the size of a page. */
  history(
    scenario: string,
    options?: { readonly limit?: number; readonly track?: string; readonly signal?: AbortSignal },
  ): AsyncIterable<HistoryItem>
  /** Yields the existing revisions after a given one, in order of recording. */
  changes(
    scenario: string,
    options?: { readonly after?: number; readonly signal?: AbortSignal },
  ): AsyncIterable<Revision>
  /** Yields the revisions after a given one, and new ones for as long as you iterate. */
  follow(scenario: string, options?: FollowOptions): AsyncIterable<Revision>
  /** Files a report, exactly once under its `id`, a random one by default. */
  report(
    scenario: string,
    data: ReportData,
    options?: { readonly id?: string; readonly signal?: AbortSignal },
  ): Promise<Written>
}

/** Returns a client of the tracker at an address. */
export function createTracker(url: string, options: ConnectionOptions = {}): Tracker {
  const connected = connection(url, options)
  const { read, post } = connected
  return {
    status: (scenario, { signal } = {}) => read<Status>(scenarioPath(scenario), signal),
    history: (scenario, { limit, track, signal } = {}) =>
      everyItem<HistoryItem>(
        read,
        `${scenarioPath(scenario)}/history`,
        { limit: limit?.toString(), track },
        signal,
      ),
    changes: (scenario, { after = 0, signal } = {}) =>
      revisionsAfter(read, scenarioPath(scenario), after, signal),
    follow: (scenario, its = {}) => follow(connected, scenario, its),
    report: (scenario, data, { id = `msg_${crypto.randomUUID()}`, signal } = {}) =>
      post<Written>(`${scenarioPath(scenario)}/reports`, data, id, signal),
  }
}
