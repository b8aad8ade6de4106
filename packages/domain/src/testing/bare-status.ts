import type { ProposalJson } from '../ledger/json.ts'
import type { Status } from '../status/status-json.ts'

/**
 * A status without what depends on the ledger alone: revision numbers, recorded times, and which of the reports that
 * wait for a reviewer together was filed first, which names their proposal.
 */
export function bareStatus({ stamps, proposals, ...status }: Status): unknown {
  const { asOf: _, knownAt: __, proposalsTotal: ___, ...rest } = status
  return {
    ...withoutRevisions(rest),
    proposals: waitingEvents(proposals),
    lastDevelopment: stamps.lastDevelopment,
  }
}

/** The events that wait, each once, with all the reports on which they rest. */
function waitingEvents(proposals: readonly ProposalJson[]): readonly unknown[] {
  const events = Map.groupBy(proposals, ({ track, event, to }) => [track, event, to].join(' '))
  return [...events]
    .map(([event, all]) => ({
      event,
      grounds: [...new Set(all.flatMap(({ grounds }) => grounds))].toSorted(),
    }))
    .toSorted((a, b) => (a.event < b.event ? -1 : 1))
}

function withoutRevisions(value: object): object {
  const text = JSON.stringify(value, (key, inner: unknown) => (key === 'revision' ? undefined : inner))
  return JSON.parse(text) as object
}
