import { fill, type OpenTimeJson, type SaidWords } from '@tracker/domain'
import type { Texts } from '../texts.ts'
import { writtenTime } from './written-time.ts'

/**
 * A part of a time in words: words; people's words beside it; an exact instant (RFC 3339); a clock time or date in no
 * zone; two instants as an interval (`<instant>/<instant>`); or the instant of a clock time before it, for readers
 * whose own clocks differ.
 */
export type TimePart =
  | string
  | SaidWords
  | { readonly instant: string }
  | { readonly wall: string }
  | { readonly range: string }
  | { readonly own: string; readonly of: string }

type TimeParts = readonly TimePart[]

/**
 * Returns a time as it was written, and never as more certain: a time marked uncertain or approximate keeps its mark,
 * and a clock time without a zone is marked as such. {@link windowParts} has the moments between which it lies.
 */
export function timeParts(time: OpenTimeJson, texts: Texts['time']): TimeParts {
  const written = writtenParts(time, texts)
  const about = time.approximate ? joined(texts.approximate, { time: written }) : written
  return time.uncertain ? joined(texts.uncertain, { time: about }) : about
}

/** Returns the exact moments between which a time lies; undefined if it is a moment, or open at an end. */
export function windowParts({ earliest, latest }: OpenTimeJson, texts: Texts['time']): TimeParts | undefined {
  if (earliest === null || latest === null || earliest === latest) return undefined
  return joined(texts.between, { earliest: [{ instant: earliest }], latest: [{ instant: latest }] })
}

function writtenParts({ value, earliest, latest }: OpenTimeJson, texts: Texts['time']): TimeParts {
  const written = writtenTime(value)
  switch (written.form) {
    case 'instant':
      return [{ instant: earliest ?? latest ?? value }]
    case 'interval':
      return intervalParts(written, texts)
    case 'zoned':
    case 'zonedDate': {
      const places = { wall: [{ wall: written.wall }], zone: [written.zone] }
      if (written.form === 'zonedDate') return joined(texts.zonedDate, places)
      if (earliest === null || earliest !== latest) return joined(texts.zonedOpen, places)
      return [...joined(texts.zoned, places), { own: earliest, of: written.wall }]
    }
    case 'wall':
      return joined(texts.wall, { wall: [{ wall: written.wall }] })
    case 'day':
    case 'month':
    case 'year':
      return [{ wall: written.wall }]
  }
}

const open = '..'

function intervalParts({ from, to }: { readonly from: string; readonly to: string }, texts: Texts['time']) {
  if (from === open) return joined(texts.byThen, { time: endParts(to, texts) })
  if (to === open) return joined(texts.fromThen, { time: endParts(from, texts) })
  if (isInstant(from) && isInstant(to)) return [{ range: `${from}/${to}` }]
  return joined(texts.between, { earliest: endParts(from, texts), latest: endParts(to, texts) })
}

/** Returns an end of an interval as it was written. */
function endParts(value: string, texts: Texts['time']): TimeParts {
  const end = writtenTime(value)
  if (end.form === 'instant') return [{ instant: value }]
  if (end.form === 'interval') return [end.from]
  if (end.form === 'zoned' || end.form === 'zonedDate')
    return joined(texts.zonedDate, { wall: [{ wall: end.wall }], zone: [end.zone] })
  return end.form === 'wall' ? joined(texts.wall, { wall: [{ wall: end.wall }] }) : [{ wall: end.wall }]
}

function isInstant(value: string): boolean {
  return writtenTime(value).form === 'instant'
}

function joined(text: string, places: Readonly<Record<string, TimeParts>>): TimeParts {
  return fill(text, places).flatMap((part) => part)
}
