import type { ProposalJson } from '../ledger/json.ts'
import type { Status } from '../status/status-json.ts'

/**
 * Returns the status without the parts that depend on the ledger alone: revision numbers, recorded times, the first
 * report of a proposal and its id, and the ids of claims.
 */
export function bareStatus({ stamps, proposals, ...status }: Status): unknown {
  const { asOf: _, knownAt: __, proposalsTotal: ___, claims, ...rest } = status
  return {
    ...withoutRevisions(rest),
    claims: claims.map(({ id: _id, answers, ...claim }) => ({ ...claim, answers: answers !== undefined })),
    proposals: waitingEvents(proposals),
    lastDevelopment: stamps.lastDevelopment,
  }
}

/** The events that wait for a reviewer, each once, with all their reports. */
function waitingEvents(proposals: readonly ProposalJson[]): readonly unknown[] {
  const events = Map.groupBy(proposals, ({ track, event, to }) => [track, event, to].join(' '))
  return [...events]
    .map(([event, all]) => ({
      event,
      grounds: [...new Set(all.flatMap(({ grounds }) => grounds))].toSorted(),
    }))
    .toSorted((a, b) => (a.event < b.event ? -1 : 1))
}

/** Returns a value without the numbers of revisions, however deep. */
export function withoutRevisions(value: object): object {
  const text = JSON.stringify(value, (key, inner: unknown) => (key === 'revision' ? undefined : inner))
  return JSON.parse(text) as object
}
