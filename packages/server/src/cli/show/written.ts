import type { ProposalJson, TransitionJson } from '@tracker/domain'

/** What every accepted write is answered. */
export interface Written {
  readonly report: string | null
  readonly scenario: string
  readonly revision: number
  readonly transitions: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
  readonly backfilled: boolean
}

/** What a write came to, for people. */
export function shownWritten({
  scenario,
  revision,
  report,
  transitions,
  proposals,
  backfilled,
}: Written): string {
  return [
    `Revision ${revision} of ${scenario}${report === null ? '' : `: report ${report}`}`,
    ...transitions.map(shownTransition),
    ...proposals.map(({ id, event, track, to }) => `  proposed: ${event} takes ${track} to ${to} (${id})`),
    ...(backfilled ? ['  put in its place in time, before what was recorded already'] : []),
  ].join('\n')
}

export function shownTransition({ track, event, from, to }: TransitionJson): string {
  return `  ${track}: ${from} -> ${to}${event === null ? '' : ` (${event})`}`
}
