import { type Instant, instantText } from './instant.ts'

/** The span within which something lies: from `earliest` to `latest`, both included. An exact instant has both equal. */
export interface Window {
  readonly earliest: Instant
  readonly latest: Instant
}

/** A time as a person wrote it, with the window that it stands for. */
export interface TimeValue extends Window {
  readonly value: string
  readonly uncertain?: true
  readonly approximate?: true
}

/** A time value as responses and the ledger carry it. */
export interface TimeValueJson {
  readonly value: string
  readonly earliest: string
  readonly latest: string
  readonly uncertain?: true
  readonly approximate?: true
}

export function timeValueJson(time: TimeValue): TimeValueJson {
  return { ...time, earliest: instantText(time.earliest), latest: instantText(time.latest) }
}

/** Reads back what {@link timeValueJson} wrote; the window is the stored one, never worked out again. */
export function readTimeValue(json: TimeValueJson): TimeValue {
  return { ...json, earliest: Date.parse(json.earliest), latest: Date.parse(json.latest) }
}

/** The time value of an exact moment. */
export function atInstant(instant: Instant): TimeValue {
  return { value: instantText(instant), earliest: instant, latest: instant }
}

/** The time value of a window that nobody wrote: an instant, or an interval of two. */
export function ofWindow({ earliest, latest }: Window): TimeValue {
  if (earliest === latest) return atInstant(earliest)
  return { value: `${instantText(earliest)}/${instantText(latest)}`, earliest, latest }
}
