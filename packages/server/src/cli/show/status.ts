import type { DeadlineJson, Status, TrackStatus } from '@tracker/domain'
import { shownCause } from './cause.ts'
import { shownClaim } from './claim.ts'
import { columns, indented } from './columns.ts'
import { shownPositions } from './positions.ts'
import { shownTime, shownWindow } from './time.ts'

/** Shows the status of a scenario to people: every track with its positions and deadlines, rules, proposals, claims. */
export function shownStatus(status: Status): string {
  const { title, scenario, revision, asOf, knownAt, standfirst, tracks, proposals, claims, rules, stamps } =
    status
  const moments = asOf === knownAt ? `as of ${asOf}` : `as of ${asOf}, by what was known at ${knownAt}`
  return [
    `${title} (${scenario}, revision ${revision})`,
    `${moments}; last report ${stamps.lastReport ?? 'none'}`,
    ...(standfirst === null ? [] : ['', standfirst.text]),
    ...Object.entries(tracks).flatMap(([id, track]) => ['', ...shownTrack(id, track)]),
    ...section(
      'Rules',
      Object.entries(rules).map(([id, { title: name, value }]) => [value, `${name ?? id} (${id})`]),
    ),
    ...section(
      'Proposals',
      proposals.map(({ id, track, event, to, cause }) => [
        id,
        `${event} takes ${track} to ${to}: ${shownCause(cause)}`,
      ]),
    ),
    ...section('Claims', claims.map(shownClaim)),
  ].join('\n')
}

/** Shows one track; lines with nothing to say are left out. */
export function shownTrack(id: string, track: TrackStatus): readonly string[] {
  const { title, stateTitle, state, since, positions, facts, deadlines } = track
  const { contested, entries, expected, allowed, reviewDue, cause } = track
  const entered = since === null ? '' : ` since ${shownTime(since)}`
  const about: readonly (readonly [string, string])[] = [
    ['state', `${stateTitle} (${state})${entered}`],
    ['entries', entries === 1 ? '' : `${entries} times in this state, this one included`],
    ['because', shownCause(cause)],
    ...contested.map(({ by, report }) => ['contested', `by ${by.join(', ')}: report ${report}`] as const),
    ['positions', shownPositions(positions)],
    ...Object.values(facts).map((fact) => ['fact', `${fact.title}: ${fact.text}`] as const),
    ['expected', expected === null ? '' : shownTime(expected)],
    ...Object.entries(deadlines).map(
      ([name, deadline]) => ['deadline', shownDeadline(name, deadline)] as const,
    ),
    ['review', reviewDue ? 'due: nothing was reported for long' : ''],
    ['may', allowed.join(', ')],
  ]
  return [`${title} (${id})`, ...indented(columns(about.filter(([, text]) => text !== '')))]
}

function shownDeadline(id: string, { title, status, ...time }: DeadlineJson): string {
  return `${title === undefined ? id : `${title} (${id})`} ${status}: ${shownWindow(time)}`
}

function section(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : ['', title, ...indented(columns(rows))]
}
