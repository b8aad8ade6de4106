import { DomainError } from '../error.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { lookup } from '../lookup.ts'
import type { Author } from '../report/filed-report.ts'
import { isCase } from '../report/case-of.ts'
import { eyesOf, sameEyes } from '../report/same-eyes.ts'
import type { Instant } from '../time/instant.ts'
import type { Proposal } from '../timeline/snapshot.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import type { Draft } from '../report/draft.ts'
import { requireReviewer, type Writing } from './writing.ts'

/**
 * Returns the open proposal with the id, as of the moment. Throws `proposal-closed` if it is not open, and `not-found`
 * if the id is not an editor's and begins with no rule or track of the definition.
 */
export function openProposal(head: Head, governing: DefinitionVersion, id: string, at: Instant): Proposal {
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), at)
  const proposal = snapshot.proposals.find((one) => one.id === id)
  if (proposal) return proposal
  const open = `open are: ${snapshot.proposals.map((one) => one.id).join(', ') || 'none'}`
  const [code, detail] = mayHaveMade(governing, id)
    ? (['proposal-closed', `no proposal ${id} is open; ${open}`] as const)
    : (['not-found', `there is no proposal ${id} in this scenario; ${open}`] as const)
  throw new DomainError(code, detail, { proposal: id })
}

function mayHaveMade({ definition: { rules, tracks } }: DefinitionVersion, id: string): boolean {
  const [maker = ''] = id.split('.')
  return isCase(id) || lookup(rules, maker) !== undefined || lookup(tracks, maker) !== undefined
}

/** Throws `four-eyes` if the author took part in filing one of the proposal's reports, under this name or another. */
export function requireFourEyes({ id, grounds }: Proposal, author: Author): void {
  for (const { by } of grounds)
    for (const own of eyesOf(by))
      for (const other of eyesOf(author)) {
        if (!sameEyes(own, other)) continue
        const { kind, name } = other
        const also = own.kind === kind && own.name === name ? '' : `, whose holder is that of ${name},`
        const detail = `${own.name}${also} filed what ${id} proposes; someone else has to decide on it`
        throw new DomainError('four-eyes', detail, { proposal: id })
      }
}

/**
 * Completes a draft that confirms a proposal with the proposal's track and event, and with its time unless the draft
 * has one. Returns other drafts unchanged.
 */
export function confirmed(
  head: Head,
  governing: DefinitionVersion,
  draft: Draft,
  { by, recorded }: Writing,
): Draft {
  const { content, occurredGiven } = draft
  if (content.confirms === undefined) return draft
  requireReviewer(by, 'confirm a proposal')
  const proposal = openProposal(head, governing, content.confirms, recorded)
  requireFourEyes(proposal, by)
  const { track, event, occurred } = proposal
  for (const [name, given, right] of [
    ['track', content.track, track],
    ['event', content.event, event],
  ] as const) {
    if (given !== undefined && given !== right) {
      const detail = `${proposal.id} proposes ${event} for ${track}, not ${name} ${given}`
      throw new DomainError('payload-invalid', detail, { errors: [{ pointer: `/data/${name}`, detail }] })
    }
  }
  const when = occurredGiven ? content.occurred : occurred
  return { occurredGiven, content: { ...content, track, event, occurred: when } }
}
