import type { Definition, HistoryItem, Instant, Status } from '@tracker/domain'

/** One scenario as the list of them shows it. */
export interface ScenarioSummary {
  readonly scenario: string
  readonly title: string
  readonly lastDevelopment: string | null
  readonly revision: number
}

/** The moments that a view answers for: how it was at `asOf`, by what was known at `knownAt`. */
export interface Moments {
  readonly asOf?: Instant
  readonly knownAt?: Instant
}

interface Listing<T> {
  readonly items: readonly T[]
  /** What `after` asks for to go on; null at the end. */
  readonly next: string | null
}

interface TimelineQuery extends Moments {
  readonly track?: string
  readonly after?: string
  readonly limit: number
  /** Newest first. */
  readonly descending?: boolean
}

/**
 * What the pages read. Each asks for `now`, so that an answer never depends on whether a check has run. `current` is
 * one read, whatever the length of the history, and undefined where there is no such scenario; the others throw
 * `not-found`, `cursor-invalid` or `query-invalid` as a `DomainError`.
 */
export interface PageSource {
  list(query: { readonly after?: string; readonly limit: number }): Promise<Listing<ScenarioSummary>>
  current(
    scenario: string,
    now: Instant,
  ): Promise<
    { readonly status: Status; readonly etag: string; readonly until?: Instant | undefined } | undefined
  >
  status(scenario: string, moments: Moments, now: Instant): Promise<Status>
  history(scenario: string, query: TimelineQuery, now: Instant): Promise<Listing<HistoryItem>>
  /** One report as the timeline has it; undefined where there is no such report. */
  report(scenario: string, report: string, now: Instant): Promise<HistoryItem | undefined>
  definition(scenario: string, version?: number): Promise<{ readonly definition: Definition }>
  /** What was recorded between two instants, in sentences. */
  diff(
    scenario: string,
    from: Instant,
    to: Instant,
    now: Instant,
  ): Promise<{ readonly sentences: readonly string[] }>
}
