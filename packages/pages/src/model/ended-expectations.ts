import { isForAll, type OpenEndedTimeJson, partsOf } from '@tracker/domain'
import type { Chronicle, ChronicleItem } from './chronicle.ts'

/** An expectation of a track that ended before its time came. */
export interface EndedExpectation {
  readonly track: string
  /** The deadline whose time it was; undefined if it was the track's. */
  readonly deadline: string | undefined
  readonly time: OpenEndedTimeJson
}

/** The key of an expectation that is for all deadlines. */
const forAll = ''

/**
 * Returns the last expectation of each track and deadline that was taken back, or that ended with its state, before its
 * time. One that ended in its time or later is left out, since the expected event may have happened.
 */
export function endedExpectations({ items }: Pick<Chronicle, 'items'>): readonly EndedExpectation[] {
  const tracks = new Map<string, Expectations>()
  for (const item of items) {
    for (const { track, occurred } of item.transitions) {
      if (counts(item)) endBefore(of(tracks, track), occurred.latest)
    }
    for (const { track, expected } of partsOf(item)) {
      if (track !== null && track !== undefined && expected !== undefined)
        give(of(tracks, track), expected, item)
    }
  }
  return [...tracks].flatMap(([track, { open, ended }]) =>
    [...ended].flatMap(([key, time]) =>
      open.has(key) ? [] : [{ track, deadline: key === forAll ? undefined : key, time }],
    ),
  )
}

interface Expectations {
  readonly open: Map<string, OpenEndedTimeJson>
  readonly ended: Map<string, OpenEndedTimeJson>
}

function of(tracks: Map<string, Expectations>, track: string): Expectations {
  const known = tracks.get(track) ?? { open: new Map(), ended: new Map() }
  tracks.set(track, known)
  return known
}

/** Returns whether what an item says is so, as far as is known now. */
export function counts({ status }: ChronicleItem): boolean {
  return status === 'standing' || status === 'corrected'
}

function endBefore({ open, ended }: Expectations, moment: string): void {
  for (const [key, time] of open) {
    if (Date.parse(moment) < Date.parse(time.earliest)) ended.set(key, time)
    else ended.delete(key)
  }
  open.clear()
}

function give(
  { open, ended }: Expectations,
  expected: NonNullable<ChronicleItem['expected']> | null,
  item: ChronicleItem,
): void {
  const given =
    expected === null || isForAll(expected) ? [[forAll, expected] as const] : Object.entries(expected)
  for (const [key, time] of given) {
    // A retracted expectation no longer holds, and the one that it replaced holds again.
    if (!counts(item)) {
      if (time && !open.has(key)) ended.set(key, time)
      continue
    }
    for (const [other, before] of key === forAll ? [...open] : []) ended.set(other, before)
    if (key === forAll) open.clear()
    else if (open.has(key) && time === null) ended.set(key, open.get(key) ?? item.occurred)
    open.delete(key)
    if (time) open.set(key, time)
  }
}
