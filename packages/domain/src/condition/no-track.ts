import type { Id } from '../schema/id-record.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { oneOf } from '../schema/one-of.ts'

/** Describes the fault that the definition has no such track, and lists its tracks. */
export function noTrack(id: Id, tracks: Readonly<Record<Id, unknown>>): string {
  return `The definition has no track "${id}"${didYouMean(id, Object.keys(tracks))}; it has ${oneOf(Object.keys(tracks))}.`
}
