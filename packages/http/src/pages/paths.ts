import { instantText } from '@tracker/domain'
import type { Moments } from './page-source.ts'

/** Where a scenario's own page is. */
export function scenarioPath(scenario: string): string {
  return `/scenarios/${encodeURIComponent(scenario)}`
}

/** Where one report has its page: the permalink of everything that it says. */
export function reportPath(scenario: string, report: string): string {
  return `${scenarioPath(scenario)}/reports/${encodeURIComponent(report)}`
}

/** Where the data behind a scenario is, or, given a track, behind that. */
export function dataPath(scenario: string, track?: string): string {
  const path = `/v1/scenarios/${encodeURIComponent(scenario)}`
  return track === undefined ? path : `${path}/tracks/${encodeURIComponent(track)}`
}

/** The query that asks for a view of these moments, with its `?`; empty for the present. */
export function momentsQuery({ asOf, knownAt }: Moments): string {
  const query = new URLSearchParams()
  if (asOf !== undefined) query.set('asOf', instantText(asOf))
  if (knownAt !== undefined) query.set('knownAt', instantText(knownAt))
  return query.size === 0 ? '' : `?${query}`
}

/** The id of an element about something, safe to link to as a fragment. */
export function anchor(kind: string, ...names: readonly string[]): string {
  return [kind, ...names].join('-').replaceAll(/[^\w-]/g, '_')
}
