import { type Instant, instantText } from './instant.ts'

/**
 * The span within which something lies: from `earliest` to `latest`, both included. An exact instant has both equal.
 */
export interface Window {
  readonly earliest: Instant
  readonly latest: Instant
}

/** A window whose end may be open: null. */
export interface OpenEndedWindow {
  readonly earliest: Instant
  readonly latest: Instant | null
}

interface Written {
  readonly value: string
  readonly uncertain?: true
  readonly approximate?: true
}

/** A time as a person wrote it, with the window that it stands for. */
export interface TimeValue extends Window, Written {}

/** A time to come, which may have no end. */
export interface OpenEndedTime extends OpenEndedWindow, Written {}

/** A time by itself. Either side may be open until the tracker knows what happened then. */
export interface OpenTime extends Written {
  readonly earliest: Instant | null
  readonly latest: Instant | null
}

/** The window and marks of a written time, without the text, and whether it names a zone or an offset. */
export type Reading = Omit<OpenTime, 'value'> & { readonly zoned: boolean }

/** A reading with both its sides. */
export type Closed = Reading & Window
/** A time value as responses and the ledger carry it. */
export interface TimeValueJson extends Written {
  readonly earliest: string
  readonly latest: string
}

/** A time value whose end may be open: null. */
export interface OpenEndedTimeJson extends Written {
  readonly earliest: string
  readonly latest: string | null
}

/** A time value that may be open (null) at either side. */
export interface OpenTimeJson extends Written {
  readonly earliest: string | null
  readonly latest: string | null
}

export function timeValueJson(time: TimeValue): TimeValueJson
export function timeValueJson(time: OpenEndedTime): OpenEndedTimeJson
export function timeValueJson(time: OpenTime): OpenTimeJson
export function timeValueJson(time: OpenTime): OpenTimeJson {
  return { ...time, earliest: sideText(time.earliest), latest: sideText(time.latest) }
}

function sideText(side: Instant | null): string | null {
  return side === null ? null : instantText(side)
}

/** Reads back what {@link timeValueJson} wrote; the window is the stored one, never recomputed. */
export function readTimeValue(json: TimeValueJson): TimeValue
export function readTimeValue(json: OpenEndedTimeJson): OpenEndedTime
export function readTimeValue(json: OpenTimeJson): OpenTime
export function readTimeValue(json: OpenTimeJson): OpenTime {
  return { ...json, earliest: readSide(json.earliest), latest: readSide(json.latest) }
}

function readSide(side: string | null): Instant | null {
  return side === null ? null : Date.parse(side)
}

/** Returns the time value of an exact moment. */
export function atInstant(instant: Instant): TimeValue {
  return { value: instantText(instant), earliest: instant, latest: instant }
}

/**
 * Returns the time by which the last of several things had happened, each known only by its window: no earlier than any
 * of them. Keeps the text of the window's own time.
 */
export function lastOf(first: TimeValue, ...others: readonly (Window | TimeValue)[]): TimeValue {
  return others.reduce<TimeValue>((last, other) => {
    const earliest = Math.max(last.earliest, other.earliest)
    const latest = Math.max(last.latest, other.latest)
    if (earliest === last.earliest && latest === last.latest) return last
    const same = 'value' in other && earliest === other.earliest && latest === other.latest
    return same ? other : ofWindow({ earliest, latest })
  }, first)
}

/** Returns the time value of a window that nobody wrote: an instant, or an interval of two. */
export function ofWindow({ earliest, latest }: Window): TimeValue {
  if (earliest === latest) return atInstant(earliest)
  return { value: `${instantText(earliest)}/${instantText(latest)}`, earliest, latest }
}
