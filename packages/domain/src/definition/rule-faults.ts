import { kindOf } from '../condition/condition.ts'
import { placedLeavesOf } from '../condition/leaves.ts'
import { noTrack } from '../condition/no-track.ts'
import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import type { Definition, Rule } from './definition.ts'
import { eventsOf } from './track-events.ts'

/** Returns the faults of one rule: names of tracks, states, parties, deadlines and events that do not exist. */
export function ruleFaults(id: Id, rule: Rule, definition: Definition): Fault[] {
  const fault = (detail: string, ...path: readonly (string | number)[]) => ({
    pointer: pointer('rules', id, ...path),
    detail,
  })
  const track = lookup(definition.tracks, rule.track)
  const events = track === undefined ? [] : eventsOf(track)
  const allowed = track === undefined || events.includes(rule.event)
  return [
    ...placedLeavesOf(rule.when, ['when']).flatMap(({ leaf, path }) =>
      kindOf(leaf)
        .faults(leaf, definition)
        .map(({ at, detail }) => fault(detail, ...path, ...at)),
    ),
    ...(track === undefined ? [fault(noTrack(rule.track, definition.tracks), 'track')] : []),
    ...(allowed
      ? []
      : [
          fault(
            `No state of the track "${rule.track}" allows "${rule.event}"${didYouMean(rule.event, events)}; its events are ${oneOf(events)}.`,
            'event',
          ),
        ]),
  ]
}
