import type { Definition } from '../definition/definition.ts'
import { DomainError, type Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import type { Drafted, NamedDraft } from '../report/draft.ts'
import { nameClaims, type Naming } from '../report/name-claims.ts'
import { expectedDeadlines } from '../definition/expected-deadlines.ts'
import { isForAll } from '../report/expectation.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import { readFacts } from './read-facts.ts'
import { claimFaults, requireOwnClaims } from './validate-claims.ts'
import type { Claimed } from './writing.ts'

function unknownName(what: string, name: string, known: object): string {
  return `there is no ${what} ${name}; known are ${Object.keys(known).join(', ') || 'none'}`
}

/**
 * Validates a draft against the definition and the scenario's claims, reads its facts, and gives its claims ids. Throws
 * `payload-invalid` for a track, party, state, fact or claim that does not exist, or a fact of the wrong type;
 * `claim-id-taken` for a claim under the id of another speaker's.
 */
export function validateDraft(
  written: Drafted,
  naming: Naming,
  definition: Definition,
  claimed: Claimed,
): NamedDraft {
  const draft = nameClaims(written, naming)
  const { track, event, expected, positions, by, to, override, facts } = draft
  const faults: Fault[] = []
  const declared = track === undefined ? undefined : lookup(definition.tracks, track)
  if (track !== undefined && !declared) {
    faults.push({ pointer: '/data/track', detail: unknownName('track', track, definition.tracks) })
  }
  const parties: readonly (readonly [string, string])[] = [
    ...Object.keys(positions ?? {}).map((party) => [`positions/${party}`, party] as const),
    ...(by ?? []).map((party, at) => [`by/${at}`, party] as const),
    ...(to ?? []).map((party, at) => [`to/${at}`, party] as const),
  ]
  for (const [at, party] of parties) {
    if (lookup(definition.parties, party)) continue
    const detail = unknownName('party', party, definition.parties ?? {})
    faults.push({ pointer: `/data/${at}`, detail })
  }
  for (const deadline of expected === undefined || isForAll(expected) ? [] : Object.keys(expected)) {
    const known = expectedDeadlines(declared, event)
    if (known.includes(deadline)) continue
    const where = event === undefined ? `a state of ${track}` : `a state of ${track} to which ${event} leads`
    faults.push({
      pointer: pointer('data', 'expected', deadline),
      detail: `no deadline ${deadline} waits for an expected time in ${where}; there are ${oneOf(known)}`,
    })
  }
  if (override && declared && !lookup(declared.states, override.state)) {
    faults.push({
      pointer: '/data/override/state',
      detail: unknownName(`state of ${track}`, override.state, declared.states),
    })
  }
  const read = readFacts(facts, declared, definition)
  faults.push(...read.faults, ...claimFaults(draft, definition, claimed))
  if (faults.length > 0) {
    throw new DomainError('payload-invalid', 'the report names what the definition does not know', {
      errors: faults,
    })
  }
  requireOwnClaims(draft, written.claims, claimed)
  return read.facts === undefined ? draft : { ...draft, facts: read.facts }
}
