import { type HistoryItem, type Instant, instantText } from '@tracker/domain'
import { type ChannelName, channels } from '@tracker/http'
import { itemIdentity } from './item-identity.ts'

/** The moments of a view: as of `asOf`, as known at `knownAt`; neither is the present. */
export interface Moments {
  readonly asOf?: Instant
  readonly knownAt?: Instant
}

/** Returns whether the moments are the present. */
export function isPresent({ asOf, knownAt }: Moments): boolean {
  return asOf === undefined && knownAt === undefined
}

/** Returns the path of a scenario's page. */
export function scenarioPath(scenario: string): string {
  return `/scenarios/${encodeURIComponent(scenario)}`
}

/** Returns the path of a report's page: the permalink of its whole content. */
export function reportPath(scenario: string, report: string): string {
  return `${scenarioPath(scenario)}/reports/${encodeURIComponent(report.toWellFormed())}`
}

/** Returns the path of a track's page. */
export function trackPagePath(scenario: string, track: string): string {
  return `${scenarioPath(scenario)}/tracks/${encodeURIComponent(track)}`
}

/** Returns the path of the picture of a revision or a report beside a shared link. */
export function cardPath(page: string): string {
  return `${page}/card.png`
}

/** Returns the path of the page of all claims of a scenario. */
export function claimsPath(scenario: string): string {
  return `${scenarioPath(scenario)}/claims`
}

/** Returns the path of a revision's page: its content as written, and its effects. */
export function revisionPath(scenario: string, revision: number): string {
  return `${scenarioPath(scenario)}/revisions/${revision}`
}

/** Returns the path of the data of a scenario or, given a track, of that. */
export function dataPath(scenario: string, track?: string): string {
  const path = `/v1/scenarios/${encodeURIComponent(scenario)}`
  return track === undefined ? path : `${path}/tracks/${encodeURIComponent(track)}`
}

/** Returns the path of the stream of a scenario's revisions. */
export function livePath(scenario: string): string {
  return `${dataPath(scenario)}/live`
}

/** Returns the path of a channel of a scenario or, given a track, of that. */
export function channelPath(name: ChannelName, scenario: string, track?: string): string {
  return `${dataPath(scenario, track)}/${channels[name].file}`
}

/** Returns the query for a view of these moments, and more parameters, with its `?`; empty without any. */
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
 * Returns an element id that is safe to link to as a fragment. It is unique to the names: characters other than
 * letters, digits and hyphens become code points between underscores, and a dot separates two names.
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

/** Returns the fragment of an item, on every page that shows it; one for each identity. */
export function itemAnchor(item: Omit<Addressed, 'revision'>): string {
  return anchor(...itemIdentity(item))
}

/**
 * Returns the permalink of an item: a report's own page, which no correction moves; for a clock or rule effect, its
 * place on the page of the revision that recorded it or, until a check has, on the page as of that moment. A review has
 * no place there, but its track says that it is due.
 */
export function itemPath(scenario: string, item: Addressed): string {
  const { kind, report, revision, occurred, track } = item
  if (report !== null) return reportPath(scenario, report)
  if (revision !== null) return `${revisionPath(scenario, revision)}#${itemAnchor(item)}`
  const place = kind === 'review' && track !== null ? anchor('track', track) : itemAnchor(item)
  return `${scenarioPath(scenario)}${momentsQuery({ asOf: Date.parse(occurred.latest) })}#${place}`
}
