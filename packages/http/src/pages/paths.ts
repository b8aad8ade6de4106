import { type Instant, instantText } from '@tracker/domain'

/** The moments that a view answers for: how it was at `asOf`, by what was known at `knownAt`; neither is the present. */
export interface Moments {
  readonly asOf?: Instant
  readonly knownAt?: Instant
}

/** Whether the moments are the present. */
export function isPresent({ asOf, knownAt }: Moments): boolean {
  return asOf === undefined && knownAt === undefined
}

/** Where a scenario's own page is. */
export function scenarioPath(scenario: string): string {
  return `/scenarios/${encodeURIComponent(scenario)}`
}

/** Where one report has its page: the permalink of everything that it says. */
export function reportPath(scenario: string, report: string): string {
  return `${scenarioPath(scenario)}/reports/${encodeURIComponent(report.toWellFormed())}`
}

/** Where the data behind a scenario is, or, given a track, behind that. */
export function dataPath(scenario: string, track?: string): string {
  const path = `/v1/scenarios/${encodeURIComponent(scenario)}`
  return track === undefined ? path : `${path}/tracks/${encodeURIComponent(track)}`
}

/** The query that asks for a view of these moments, and for more, with its `?`; empty where nothing is asked. */
export function momentsQuery(
  { asOf, knownAt }: Moments,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(asOf === undefined ? {} : { asOf: instantText(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: instantText(knownAt) }),
    ...more,
  })
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** The id of an element about something, safe to link to as a fragment. */
export function anchor(kind: string, ...names: readonly string[]): string {
  return [kind, ...names].join('-').replaceAll(/[^\w-]/g, '_')
}
