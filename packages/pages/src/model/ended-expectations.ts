import { isForAll, type OpenEndedTimeJson, partsOf } from '@tracker/domain'
import type { Chronicle, ChronicleItem } from './chronicle.ts'

/** The deadline that an expectation is for, and the state in which it was given. */
export interface PlacedExpectation {
  readonly track: string
  /** The deadline whose time it is; undefined if it is the track's. */
  readonly deadline: string | undefined
  /** The state of the track at that moment; undefined if no change of the track's state is known. */
  readonly state: string | undefined
}

/** An expectation that ended before its time came, and the names under which the calendar may have had it. */
export interface CancelledEntry {
  readonly track: string
  readonly names: readonly string[]
  readonly time: OpenEndedTimeJson
}

/** Returns the names under which the calendar may have had an expectation. */
type NamesOf = (expectation: PlacedExpectation) => readonly string[]

/** The key of an expectation that is for all deadlines. */
const forAll = ''

/**
 * Returns, for each name in the calendar, the last expectation that was withdrawn or ended with its state before its
 * time. One that ended in its time or later is left out, since the expected event may have happened.
 */
export function endedExpectations(
  { items }: Pick<Chronicle, 'items'>,
  namesOf: NamesOf,
): readonly CancelledEntry[] {
  const tracks = new Map<string, Expectations>()
  const states = firstStates(items)
  const of = (track: string) => {
    const known = tracks.get(track) ?? { open: new Map<string, OpenExpectation>(), ended: new Map() }
    tracks.set(track, known)
    return known
  }
  for (const item of items) {
    for (const { track, to, occurred } of counts(item) ? item.transitions : []) {
      endBefore(of(track), occurred.latest)
      states.set(track, to)
    }
    for (const { track, expected } of partsOf(item)) {
      if (track === null || track === undefined || expected === undefined) continue
      // A report that no longer counts had given its expectation in the state that it led to then.
      const led = item.transitions.findLast((one) => one.track === track)
      const state = led?.to ?? states.get(track)
      give(of(track), expected, item, (key) =>
        namesOf({ track, deadline: key === forAll ? undefined : key, state }),
      )
    }
  }
  return [...tracks].flatMap(([track, { open, ended }]) => {
    const still = new Set([...open.values()].flatMap(({ names }) => names))
    return [...ended].flatMap(([name, time]) => (still.has(name) ? [] : [{ track, names: [name], time }]))
  })
}

/** Returns the state of each track before its first known change. */
function firstStates(items: Chronicle['items']): Map<string, string> {
  const changes = items.filter(counts).flatMap(({ transitions }) => transitions)
  return new Map(changes.toReversed().map(({ track, from }) => [track, from]))
}

interface OpenExpectation {
  readonly time: OpenEndedTimeJson
  readonly names: readonly string[]
}

interface Expectations {
  /** By their deadlines. */
  readonly open: Map<string, OpenExpectation>
  /** By their names in the calendar. */
  readonly ended: Map<string, OpenEndedTimeJson>
}

/** Returns whether an item counts, by present knowledge. */
export function counts({ status }: ChronicleItem): boolean {
  return status === 'standing' || status === 'corrected'
}

function endBefore({ open, ended }: Expectations, moment: string): void {
  for (const one of open.values()) {
    if (Date.parse(moment) < Date.parse(one.time.earliest)) end(ended, one)
    else for (const name of one.names) ended.delete(name)
  }
  open.clear()
}

function end(ended: Expectations['ended'], { time, names }: OpenExpectation): void {
  for (const name of names) ended.set(name, time)
}

function give(
  { open, ended }: Expectations,
  expected: NonNullable<ChronicleItem['expected']> | null,
  item: ChronicleItem,
  namesOf: (key: string) => readonly string[],
): void {
  const given =
    expected === null || isForAll(expected) ? [[forAll, expected] as const] : Object.entries(expected)
  for (const [key, time] of given) {
    // A retracted expectation no longer holds, and the one that it replaced holds again.
    if (!counts(item)) {
      if (time && !open.has(key)) end(ended, { time, names: namesOf(key) })
      continue
    }
    for (const [, before] of key === forAll ? [...open] : []) end(ended, before)
    if (key === forAll) open.clear()
    const before = open.get(key)
    if (before && time === null) end(ended, before)
    open.delete(key)
    if (time) open.set(key, { time, names: namesOf(key) })
  }
}
