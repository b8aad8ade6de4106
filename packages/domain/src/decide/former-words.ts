import type { Definition } from '../definition/definition.ts'
import type { Content, TrackPart } from '../report/content.ts'
import { type FactValue, isTime } from '../report/fact-value.ts'
import { partsOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import { cutAfter } from '../schema/most-characters.ts'

/**
 * Returns the definition with the parties that a report named already: its correction may name them again, though a
 * later version dropped them.
 */
export function withPartiesOf(former: Content | undefined, definition: Definition): Definition {
  if (former === undefined) return definition
  const { by = [], to = [] } = former
  const named = [...by, ...to, ...partsOf(former).flatMap(({ positions = {} }) => Object.keys(positions))]
  const parties = Object.fromEntries(named.map((id) => [id, { name: id }]))
  return { ...definition, parties: { ...parties, ...definition.parties } }
}

/** Returns what a report said of a track before it is corrected. */
export function formerPart(former: Content | undefined, track: Id): TrackPart | undefined {
  return former && partsOf(former).find((part) => part.track === track)
}

/** Returns the value of a fact in JSON, as it was written. */
export function shownFact(value: FactValue | null): string {
  return cutAfter(60, JSON.stringify(plain(value)))
}

/** Returns whether a fact has the value that it had, a time by its text. */
export function sameFact(written: FactValue | null, was: FactValue | null | undefined): boolean {
  return was !== undefined && JSON.stringify(plain(written)) === JSON.stringify(plain(was))
}

function plain(value: FactValue | null) {
  return value !== null && isTime(value) ? value.value : value
}
