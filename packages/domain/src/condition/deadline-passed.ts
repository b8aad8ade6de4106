import * as v from 'valibot'
import { lookup } from '../lookup.ts'
import { choice } from '../schema/choice.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { closedObject } from '../schema/closed-object.ts'
import type { Id } from '../schema/id-record.ts'
import { oneOf } from '../schema/one-of.ts'
import type { ConditionKind } from './condition-kind.ts'
import { noTrack } from './no-track.ts'
import { truth } from './truth.ts'

/** The deadline, named `track/deadline`, has certainly passed; unknown inside its window. */
export interface DeadlinePassed {
  readonly deadline: string
  readonly is: 'passed'
}

/** Returns the two ids of a deadline's name, `track/deadline`. */
export function partsOf(name: string): { readonly track: Id; readonly deadline: Id } {
  const slash = name.indexOf('/')
  return { track: name.slice(0, slash), deadline: name.slice(slash + 1) }
}

export const deadlinePassed: ConditionKind<DeadlinePassed> = {
  schema: closedObject({
    deadline: v.pipe(
      v.string('This must name a deadline, as in "ceasefire/thirty-days".'),
      v.regex(
        /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
        'A deadline is named "track/deadline", as in "ceasefire/thirty-days".',
      ),
    ),
    is: choice('passed'),
  }),
  faults({ deadline: name }, { tracks }) {
    const { track: id, deadline } = partsOf(name)
    const track = lookup(tracks, id)
    if (track === undefined) return [{ at: ['deadline'], detail: noTrack(id, tracks) }]
    const known = new Set(
      Object.values(track.states).flatMap(({ deadlines }) => Object.keys(deadlines ?? {})),
    )
    if (known.has(deadline)) return []
    const detail = `No state of the track "${id}" has a deadline "${deadline}"${didYouMean(deadline, [...known])}; its deadlines are ${oneOf([...known])}.`
    return [{ at: ['deadline'], detail }]
  },
  tracksRead: ({ deadline }) => [partsOf(deadline).track],
  deadlinesRead: ({ deadline }) => [deadline],
  zonesRead: ({ deadline }) => [partsOf(deadline).track],
  parties: () => [],
  renamed(leaf, names) {
    const { track, deadline } = partsOf(leaf.deadline)
    return { ...leaf, deadline: `${names.track(track)}/${deadline}` }
  },
  value({ deadline: name }, tracks) {
    const { track: id, deadline } = partsOf(name)
    const mark = lookup(lookup(tracks, id)?.deadlineMarks, deadline)
    return mark === 'possibly-passed' ? 'unknown' : truth(mark !== undefined)
  },
  basis({ deadline: name }, tracks) {
    const { track: id, deadline } = partsOf(name)
    const track = lookup(tracks, id)
    return (lookup(track?.expectedFor, deadline) ?? track?.expected)?.report
  },
  since: () => undefined,
  isOpen: (_, value) => value === 'unknown',
}
