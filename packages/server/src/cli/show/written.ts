import type { Written } from '@tracker/client'

/** Shows the result of a write to people. */
export function shownWritten(written: Written): string {
  const { scenario, revision, report, transitions, superseded, proposals, backfilled } = written
  return [
    `Revision ${revision} of ${scenario}${report === null ? '' : `: report ${report}`}`,
    ...superseded.map((transition) => `${shownTransition(transition)} no longer holds`),
    ...transitions.map(shownTransition),
    ...proposals.map(({ id, event, track, to }) => `  proposed: ${event} takes ${track} to ${to} (${id})`),
    ...(backfilled ? ['  put in its place in time, before what was recorded already'] : []),
  ].join('\n')
}

export function shownTransition({ track, event, from, to }: Written['transitions'][number]): string {
  return `  ${track}: ${from} -> ${to}${event === null ? '' : ` (${event})`}`
}
