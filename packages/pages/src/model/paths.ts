import { type HistoryItem, type Instant, instantText } from '@tracker/domain'
import { type ChannelName, channels } from '@tracker/http'
import { itemIdentity } from './item-identity.ts'

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

/** Where one revision has its page: what was written then, and what came of it. */
export function revisionPath(scenario: string, revision: number): string {
  return `${scenarioPath(scenario)}/revisions/${revision}`
}

/** Where the data behind a scenario is, or, given a track, behind that. */
export function dataPath(scenario: string, track?: string): string {
  const path = `/v1/scenarios/${encodeURIComponent(scenario)}`
  return track === undefined ? path : `${path}/tracks/${encodeURIComponent(track)}`
}

/** Returns the path of a channel of a scenario or, given a track, of that. */
export function channelPath(name: ChannelName, scenario: string, track?: string): string {
  return `${dataPath(scenario, track)}/${channels[name].file}`
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

/**
 * The id of an element about something, safe to link to as a fragment: another for other names, as all but letters,
 * digits and hyphens stand in them as code points between underscores, and a dot between two of them.
 */
export function anchor(kind: string, ...names: readonly string[]): string {
  return `${kind}-${names.map(inAnchor).join('.')}`
}

function inAnchor(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
}

type Addressed = Pick<
  HistoryItem,
  'kind' | 'report' | 'revision' | 'track' | 'occurred' | 'transitions' | 'proposals'
>

/** The fragment under which an item can be linked to, on every page that shows it; one for each identity. */
export function itemAnchor(item: Omit<Addressed, 'revision'>): string {
  return anchor(...itemIdentity(item))
}

/**
 * The permalink of an item: a report's own page, which no correction moves; for what the clock or a rule brought about,
 * its place on the page of the revision that recorded it or, until a check has, on the page as of that moment; there a
 * review has none of its own, but its track says that it is due.
 */
export function itemPath(scenario: string, item: Addressed): string {
  const { kind, report, revision, occurred, track } = item
  if (report !== null) return reportPath(scenario, report)
  if (revision !== null) return `${revisionPath(scenario, revision)}#${itemAnchor(item)}`
  const place = kind === 'review' && track !== null ? anchor('track', track) : itemAnchor(item)
  return `${scenarioPath(scenario)}${momentsQuery({ asOf: Date.parse(occurred.latest) })}#${place}`
}
