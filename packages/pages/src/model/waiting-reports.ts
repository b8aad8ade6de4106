import { type ProposalJson, reportsBehind, type Status } from '@tracker/domain'

/** Returns whether a report asks for the change that a proposal has; the reports behind a rule do not. */
export function asksFor(report: string, { by, cause, grounds }: ProposalJson): boolean {
  if (by === undefined || !grounds.includes(report)) return false
  return cause.kind === 'report' || !reportsBehind(cause).includes(report)
}

/** Returns whether a report of what happened on a track waits for confirmation. */
export function isReportedOn(track: string, { proposals }: Pick<Status, 'proposals'>): boolean {
  return proposals.some((one) => one.track === track && one.by !== undefined)
}
