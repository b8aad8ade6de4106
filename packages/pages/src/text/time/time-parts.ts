import { fill, type OpenTimeJson } from '@tracker/domain'
import type { Texts } from '../texts.ts'
import { writtenTime } from './written-time.ts'

/**
 * A part of what is said of a time: words; an exact instant (RFC 3339); what a clock or calendar showed in no zone; or
 * the moments between which it lies, where words before them say already what is left open.
 */
export type TimePart =
  string | { readonly instant: string } | { readonly wall: string } | { readonly window: readonly TimePart[] }

type TimeParts = readonly TimePart[]

/**
 * A time as it was written, in words what that leaves open (the zone, the hour, the day), and the moments between which
 * it lies, in the parts that each channel writes its own way: it never reads as firmer than it is. One that was marked
 * uncertain or approximate never goes without that mark.
 */
export function timeParts(time: OpenTimeJson, texts: Texts['time']): TimeParts {
  const written = writtenParts(time, texts)
  const about = time.approximate ? joined(texts.approximate, { time: written }) : written
  return time.uncertain ? joined(texts.uncertain, { time: about }) : about
}

/** What was written, and the moments between which that lies. */
function writtenParts(time: OpenTimeJson, texts: Texts['time']): TimeParts {
  const { earliest, latest } = time
  if (earliest === null || latest === null) return halfOpenParts(earliest ?? latest, latest === null, texts)
  const written = writtenTime(time.value)
  const between =
    earliest === latest
      ? [{ instant: earliest }]
      : joined(texts.between, { earliest: [{ instant: earliest }], latest: [{ instant: latest }] })
  if (written.form === 'instant') return between
  if (written.form === 'interval') {
    const [from, to] = [endParts(written.from, texts), endParts(written.to, texts)]
    // Of two instants the window says all.
    if (!from || !to || !isWall([...from, ...to])) return between
    const said = joined(texts.interval, { from, to })
    return joined(texts.open, { written: said, between: [{ window: between }] })
  }
  const wall = [{ wall: written.wall }]
  const zone = 'zone' in written ? [written.zone] : []
  if (written.form === 'zoned' && earliest === latest)
    return joined(texts.zoned, { instant: between, wall, zone })
  const said = joined(texts[written.form === 'zoned' ? 'zonedOpen' : written.form], { wall, zone })
  return joined(texts.open, { written: said, between: [{ window: between }] })
}

/** A time with one end: from then on, or no later than then. */
function halfOpenParts(end: string | null, from: boolean, texts: Texts['time']): TimeParts {
  return end === null ? [] : joined(from ? texts.fromThen : texts.byThen, { time: [{ instant: end }] })
}

/** An end of an interval as it was written; undefined where it says more than an instant, a clock time or a date. */
function endParts(value: string, texts: Texts['time']): TimeParts | undefined {
  const end = writtenTime(value)
  if (end.form === 'instant') return [{ instant: value }]
  if (end.form === 'interval' || end.form === 'zoned' || end.form === 'zonedDate') return undefined
  return joined(texts.unzoned, { wall: [{ wall: end.wall }] })
}

function isWall(parts: TimeParts): boolean {
  return parts.some((part) => typeof part !== 'string' && 'wall' in part)
}

function joined(text: string, places: Readonly<Record<string, TimeParts>>): TimeParts {
  return fill(text, places).flatMap((part) => part)
}
