import type { Definition } from '../definition/definition.ts'
import { DomainError, type Fault } from '../error.ts'
import type { Content } from '../report/content.ts'
import type { Drafted, NamedDraft } from '../report/draft.ts'
import { nameClaims } from '../report/name-claims.ts'
import { pointer } from '../schema/pointer.ts'
import { partsOf } from '../report/parts-of.ts'
import { formerPart, withPartiesOf } from './former-words.ts'
import { partyFaults, validatePart } from './validate-part.ts'
import { claimFaults, type ClaimingWrite, requireOwnClaims } from './validate-claims.ts'

/** A report that is drafted, and what it says so far if it is corrected. */
interface Correcting {
  readonly report: string
  readonly before?: Content
}

/**
 * Validates a draft against the definition and the scenario's claims, reads its facts, and gives its claims ids; a
 * correction may repeat names of its report that a later version dropped. Throws
 * `payload-invalid` for a track, party, state, fact or claim that does not exist, or a fact of the wrong type;
 * `claim-id-taken` for a claim with the id of another speaker's claim.
 */
export function validateDraft(
  written: Drafted,
  { report, before }: Correcting,
  governing: Definition,
  speakers: ClaimingWrite,
): NamedDraft {
  const naming = { report, before: before?.claims ?? [] }
  const definition = withPartiesOf(before, governing)
  const draft = nameClaims(written, naming)
  const parties = [
    ...(draft.by ?? []).map((party, at) => ({ party, at: pointer('data', 'by', String(at)) })),
    ...(draft.to ?? []).map((party, at) => ({ party, at: pointer('data', 'to', String(at)) })),
  ]
  const parts = partsOf<NamedDraft>(draft).map((part, at) =>
    validatePart(
      part,
      definition,
      draft.tracks ? ['data', 'tracks', String(at)] : ['data'],
      formerPart(before, part.track),
    ),
  )
  const faults = [
    ...parts.flatMap((part) => part.faults),
    ...partyFaults(parties, definition),
    ...claimFaults(draft, definition, naming, speakers),
  ]
  requireFaultless(faults)
  requireOwnClaims(draft, written.claims, naming, speakers)
  if (draft.tracks) return { ...draft, tracks: parts.map(({ part }) => part) }
  const facts = parts[0]?.part.facts
  return facts === undefined ? draft : { ...draft, facts }
}

function requireFaultless(faults: readonly Fault[]): void {
  const [first, ...others] = faults
  if (!first) return
  const more = others.length === 0 ? '' : ` (and ${others.length} more, in errors)`
  throw new DomainError('payload-invalid', `${first.detail}${more}`, { errors: faults })
}
