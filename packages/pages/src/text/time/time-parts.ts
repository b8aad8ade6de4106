import { fill, type OpenTimeJson, type SaidWords } from '@tracker/domain'
import type { Texts } from '../texts.ts'
import { type WrittenTime, writtenTime } from './written-time.ts'

/**
 * A part of a time in words: words; people's words beside it; an exact instant (RFC 3339); a clock time or date in no
 * zone; a named zone (IANA) at a clock time or date; two instants or two dates of one form as an interval
 * (`<from>/<to>`), perhaps with words around its ends; or the instant of a clock time before it, for readers whose own
 * clocks differ.
 */
export type TimePart =
  | string
  | SaidWords
  | { readonly instant: string }
  | { readonly wall: string }
  | { readonly zone: string; readonly at: string }
  | { readonly range: string; readonly between?: string }
  | { readonly own: string; readonly of: string }

type TimeParts = readonly TimePart[]

/** The words around a time that differ after a preposition. */
type Around = Pick<Texts['time'], 'fromThen' | 'byThen'> & { readonly between: string }

/**
 * Returns a time as it was written, and never as more certain: a time marked uncertain or approximate keeps its mark,
 * and a clock time without a zone is marked as such. A date in a zone is a date. {@link windowParts} has the moments
 * between which it lies.
 */
export function timeParts(time: OpenTimeJson, texts: Texts['time']): TimeParts {
  const { approximate = false, ...rest } = time
  const isInterval = approximate && intervalOf(time.value) !== undefined
  const around = isInterval ? texts.approximately : texts
  return markedParts(isInterval ? rest : time, texts, ({ from, to }) => {
    const [start, end] = [dateOf(from), dateOf(to)]
    const dates = start !== undefined && start.form === end?.form
    return dates
      ? [{ range: `${start.wall}/${end.wall}`, between: around.between }]
      : intervalParts({ from, to }, texts, around)
  })
}

/**
 * Returns the start or the end of something as it was written, for after "since", "from", "to" or "until". An interval
 * of dates is named by them, e.g. `10–12 May 2025`; one whose hours matter has a moment between them.
 */
export function boundParts(time: OpenTimeJson, texts: Texts['time']): TimeParts {
  return markedParts(time, texts, ({ from, to }) => {
    const [start, end] = [dateOf(from), dateOf(to)]
    if (start === undefined || end === undefined) return intervalParts({ from, to }, texts, texts.bound)
    return start.form === end.form
      ? [{ range: `${start.wall}/${end.wall}` }]
      : [{ wall: start.wall }, ' – ', { wall: end.wall }]
  })
}

/** Returns the exact moments between which a time lies; undefined if it is a moment, or open at an end. */
export function windowParts({ earliest, latest }: OpenTimeJson, texts: Texts['time']): TimeParts | undefined {
  if (earliest === null || latest === null || earliest === latest) return undefined
  return joined(texts.between, { earliest: [{ instant: earliest }], latest: [{ instant: latest }] })
}

interface Interval {
  readonly from: string
  readonly to: string
}

/** Writes a time, its intervals as asked, with the marks of what is uncertain or approximate. */
function markedParts(
  time: OpenTimeJson,
  texts: Texts['time'],
  interval: (ends: Interval) => TimeParts,
): TimeParts {
  const written = writtenParts(time, texts, interval)
  const about = time.approximate ? joined(texts.approximate, { time: written }) : written
  return time.uncertain ? joined(texts.uncertain, { time: about }) : about
}

function writtenParts(
  { value, earliest, latest }: OpenTimeJson,
  texts: Texts['time'],
  interval: (ends: Interval) => TimeParts,
): TimeParts {
  const written = writtenTime(value)
  switch (written.form) {
    case 'instant':
      return [{ instant: earliest ?? latest ?? value }]
    case 'interval': {
      const ends = intervalOf(value)
      return ends === undefined ? endParts(written.from, texts) : interval(ends)
    }
    case 'zoned': {
      const places = zonedPlaces(written)
      if (earliest === null || earliest !== latest) return joined(texts.zonedOpen, places)
      return [...joined(texts.zoned, places), { own: earliest, of: written.wall }]
    }
    case 'wall':
      return joined(texts.wall, { wall: [{ wall: written.wall }] })
    case 'zonedDate':
    case 'day':
    case 'month':
    case 'year':
      return [{ wall: written.wall }]
  }
}

/** Returns the ends of an interval that has two. */
function intervalOf(value: string): Interval | undefined {
  const written = writtenTime(value)
  return written.form === 'interval' && written.from !== written.to ? written : undefined
}

function zonedPlaces({ wall, zone }: Extract<WrittenTime, { form: 'zoned' }>) {
  return { wall: [{ wall }], zone: [{ zone, at: wall }] }
}

const open = '..'

function intervalParts({ from, to }: Interval, texts: Texts['time'], around: Around): TimeParts {
  if (from === open) return joined(around.byThen, { time: endParts(to, texts) })
  if (to === open) return joined(around.fromThen, { time: endParts(from, texts) })
  if (isInstant(from) && isInstant(to)) return [{ range: `${from}/${to}` }]
  return joined(around.between, { earliest: endParts(from, texts), latest: endParts(to, texts) })
}

/** Returns an end of an interval as it was written. */
function endParts(value: string, texts: Texts['time']): TimeParts {
  const end = writtenTime(value)
  if (end.form === 'instant') return [{ instant: value }]
  if (end.form === 'interval') return [end.from]
  if (end.form === 'zoned') return joined(texts.zoned, zonedPlaces(end))
  return end.form === 'wall' ? joined(texts.wall, { wall: [{ wall: end.wall }] }) : [{ wall: end.wall }]
}

/** Returns an end of an interval that is a date, with its form. */
function dateOf(value: string): { readonly form: string; readonly wall: string } | undefined {
  const end = writtenTime(value)
  if (end.form === 'zonedDate') return dateOf(end.wall)
  return end.form === 'day' || end.form === 'month' || end.form === 'year' ? end : undefined
}

function isInstant(value: string): boolean {
  return writtenTime(value).form === 'instant'
}

function joined(text: string, places: Readonly<Record<string, TimeParts>>): TimeParts {
  return fill(text, places).flatMap((part) => part)
}
