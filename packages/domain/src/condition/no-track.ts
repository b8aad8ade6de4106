import type { Id } from '../schema/id-record.ts'
import { oneOf } from '../schema/one-of.ts'

/** Describes the fault that the definition has no such track, and lists its tracks. */
export function noTrack(id: Id, tracks: Readonly<Record<Id, unknown>>): string {
  return `The definition has no track "${id}"; it has ${oneOf(Object.keys(tracks))}.`
}
