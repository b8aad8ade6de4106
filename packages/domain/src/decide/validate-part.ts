import * as v from 'valibot'
import type { Definition } from '../definition/definition.ts'
import { expectedDeadlines } from '../definition/expected-deadlines.ts'
import { namesOf, titlesIn } from '../definition/names-of.ts'
import { eventsOf } from '../definition/track-events.ts'
import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import type { TrackPart } from '../report/content.ts'
import type { DraftedPart } from '../report/draft.ts'
import { isForAll } from '../report/expectation.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { meantId } from '../schema/meant-id.ts'
import { type Id, idSchema } from '../schema/id-record.ts'
import { cutAfter } from '../schema/most-characters.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import type { Text } from '../schema/texts.ts'
import { readFacts } from './read-facts.ts'

/** Describes a name that the definition does not have, and those that it has, with their titles. */
export function unknownName(
  what: string,
  name: string,
  known: Readonly<Record<Id, Text | undefined>>,
  track?: Id,
): string {
  const ids = Object.keys(known)
  const where = track === undefined ? '' : ` of ${track}`
  return `there is no ${what} ${cutAfter(64, name)}${where}${meantId(name, known)}; known are ${oneOf(ids)}`
}

/** The deadlines that have an expectation of their own. */
function deadlinesIn(expected: DraftedPart['expected']): readonly Id[] {
  return expected === undefined || isForAll(expected) ? [] : Object.keys(expected)
}

/** Returns a fault for each party that the definition does not have; `at` is the pointer to its name. */
export function partyFaults(
  named: readonly { readonly party: string; readonly at: string }[],
  { parties = {} }: Definition,
): readonly Fault[] {
  return named
    .filter(({ party }) => !lookup(parties, party))
    .map(({ party, at }) => ({ pointer: at, detail: unknownName('party', party, namesOf(parties)) }))
}

/**
 * Validates the part of a draft about one track, and reads its facts; `path` leads to the part. A correction may repeat
 * what the report said of the track, `former`, though a later version of the definition dropped its names.
 */
export function validatePart(
  part: DraftedPart,
  definition: Definition,
  path: readonly string[],
  former: TrackPart | undefined,
): { readonly part: DraftedPart; readonly faults: readonly Fault[] } {
  const { track, event, expected, positions = {}, override, facts } = part
  const declared = lookup(definition.tracks, track)
  const fault = (detail: string, ...key: readonly string[]) => ({ pointer: pointer(...path, ...key), detail })
  const faults: Fault[] = declared
    ? []
    : [fault(unknownName('track', track, titlesIn(definition.tracks)), 'track')]
  if (declared && event !== undefined && !v.is(idSchema, event)) {
    const events = Object.fromEntries(
      eventsOf(declared).map((id) => [id, lookup(declared.events, id)?.title] as const),
    )
    faults.push(fault(unknownName('event', event, events, track), 'event'))
  }
  const parties = Object.keys(positions)
  faults.push(
    ...partyFaults(
      parties.map((party) => ({ party, at: pointer(...path, 'positions', party) })),
      definition,
    ),
  )
  const awaited = deadlinesIn(former?.expected)
  for (const deadline of deadlinesIn(expected)) {
    const known = expectedDeadlines(declared, event)
    if (known.includes(deadline) || awaited.includes(deadline)) continue
    const where = event === undefined ? `a state of ${track}` : `a state of ${track} to which ${event} leads`
    const detail = `no deadline ${deadline}${didYouMean(deadline, known)} waits for an expected time in ${where}; there are ${oneOf(known)}`
    faults.push(fault(detail, 'expected', deadline))
  }
  const overrode = former?.override?.state
  if (override && declared && !lookup(declared.states, override.state) && override.state !== overrode) {
    const detail = unknownName('state', override.state, titlesIn(declared.states), track)
    faults.push(fault(detail, 'override', 'state'))
  }
  const read = readFacts(facts, declared, definition, path, former?.facts)
  return {
    part: read.facts === undefined ? part : { ...part, facts: read.facts },
    faults: [...faults, ...read.faults],
  }
}
