import type { ProposalJson, TransitionJson } from '@tracker/domain'

/** The response to an accepted write. */
export interface WriteAnswer {
  readonly report: string | null
  readonly scenario: string
  readonly revision: number
  readonly transitions: readonly TransitionJson[]
  /** Transitions of earlier revisions that no longer hold. */
  readonly superseded: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
  readonly backfilled: boolean
}

/** Shows the result of a write to people. */
export function shownWritten(written: WriteAnswer): string {
  const { scenario, revision, report, transitions, superseded, proposals, backfilled } = written
  return [
    `Revision ${revision} of ${scenario}${report === null ? '' : `: report ${report}`}`,
    ...superseded.map((transition) => `${shownTransition(transition)} no longer holds`),
    ...transitions.map(shownTransition),
    ...proposals.map(({ id, event, track, to }) => `  proposed: ${event} takes ${track} to ${to} (${id})`),
    ...(backfilled ? ['  put in its place in time, before what was recorded already'] : []),
  ].join('\n')
}

export function shownTransition({ track, event, from, to }: TransitionJson): string {
  return `  ${track}: ${from} -> ${to}${event === null ? '' : ` (${event})`}`
}
