import type { ProposalJson, Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { anchor, momentsQuery, reportPath, scenarioPath } from './paths.ts'

/** A proposal that a reviewer decided, and the path of the page on which it can be read. */
export interface DecidedProposal extends Pick<ProposalJson, 'track' | 'to'> {
  readonly confirmed: boolean
  readonly path: string
}

/**
 * Returns the proposal that a revision confirmed or dismissed, as it stood just before; undefined if the revision
 * decided none, or the status no longer listed it, as it lists at most 100.
 */
export async function decidedProposal(
  scenarios: Pick<Scenarios, 'status'>,
  { scenario, entry, recorded }: Pick<Revision, 'scenario' | 'entry' | 'recorded'>,
): Promise<DecidedProposal | undefined> {
  const confirmed = entry.kind === 'report' ? entry.content.confirms : undefined
  const id = entry.kind === 'dismissal' ? entry.proposal : confirmed
  if (id === undefined) return undefined
  const knownAt = Date.parse(recorded) - 1
  const before = await scenarios.status(scenario, { knownAt })
  const found = before.proposals.find((one) => one.id === id)
  if (found === undefined) return undefined
  const { track, to, cause } = found
  const path =
    cause.kind === 'report'
      ? reportPath(scenario, cause.report)
      : `${scenarioPath(scenario)}${momentsQuery({ knownAt })}#${anchor('proposal', id)}`
  return { track, to, confirmed: confirmed !== undefined, path }
}
