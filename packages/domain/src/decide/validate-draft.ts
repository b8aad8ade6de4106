import type { Definition } from '../definition/definition.ts'
import { DomainError, type Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import type { Drafted } from '../report/draft.ts'

function unknownName(what: string, name: string, known: object): string {
  return `there is no ${what} ${name}; known are ${Object.keys(known).join(', ') || 'none'}`
}

/** Throws `payload-invalid` where a report names a track, party or state that the definition does not know. */
export function validateDraft({ track, positions, override }: Drafted, definition: Definition): void {
  const faults: Fault[] = []
  const declared = track === undefined ? undefined : lookup(definition.tracks, track)
  if (track !== undefined && !declared) {
    faults.push({ pointer: '/data/track', detail: unknownName('track', track, definition.tracks) })
  }
  for (const party of Object.keys(positions ?? {})) {
    if (!lookup(definition.parties, party)) {
      faults.push({
        pointer: `/data/positions/${party}`,
        detail: unknownName('party', party, definition.parties ?? {}),
      })
    }
  }
  if (override && declared && !lookup(declared.states, override.state)) {
    faults.push({
      pointer: '/data/override/state',
      detail: unknownName(`state of ${track}`, override.state, declared.states),
    })
  }
  if (faults.length > 0) {
    throw new DomainError('payload-invalid', 'the report names what the definition does not know', {
      errors: faults,
    })
  }
}
