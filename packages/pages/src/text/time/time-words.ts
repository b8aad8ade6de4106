import type { OpenTimeJson } from '@tracker/domain'
import type { Texts } from '../texts.ts'
import { dateFormat } from './date-format.ts'
import { formatInstant, type Precision } from './format-instant.ts'
import { formatRange } from './format-range.ts'
import { formatWall } from './format-wall.ts'
import { boundParts, type TimePart, timeParts, windowParts } from './time-parts.ts'
import { zoneName } from './zone-name.ts'

/** Returns an instant in words, in UTC, which it names: for channels that do not know the reader's zone. */
export function instantWords(instant: string, { locale }: Texts, precision?: Precision): string {
  return formatInstant(instant, { locale, zone: 'UTC', named: true, ...(precision && { precision }) })
}

/** Returns the day of an instant, in UTC. */
export function dayWords(instant: string, { locale }: Texts): string {
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return dateFormat(locale, form).format(new Date(instant))
}

/** Returns a time value in words, as it was written, its instants in UTC. */
export function timeWords(time: OpenTimeJson, texts: Texts): string {
  return wordsOf(timeParts(time, texts.time), texts)
}

/** Returns a time value in words, as it was written and without more; its instants in UTC. */
export function writtenWords(time: OpenTimeJson, texts: Texts): string {
  const parts = timeParts(time, texts.time)
  return wordsOf(
    parts.filter((part) => typeof part === 'string' || !('own' in part)),
    texts,
  )
}

/** Returns the start or the end of something in words, to the minute, which follow "since", "from", "to" or "until". */
export function boundWords(time: OpenTimeJson, texts: Texts): string {
  return wordsOf(boundParts(time, texts.time), texts, 'minutes')
}

/** Returns the window of a time value in words, in UTC; undefined if {@link timeWords} says it already. */
export function windowWords(time: OpenTimeJson, texts: Texts): string | undefined {
  const parts = windowParts(time, texts.time)
  return parts && wordsOf(parts, texts)
}

/** Returns parts of times in words, in UTC; to the second, if they have any, or to the minute. */
export function wordsOf(parts: readonly TimePart[], texts: Texts, precision: Precision = 'seconds'): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('said' in part) return part.said
      if ('wall' in part) return formatWall(part.wall, texts.locale)
      if ('zone' in part) return zoneName(part.zone, part.at, texts.locale)
      if ('range' in part) return formatRange({ ...part, locale: texts.locale, zone: 'UTC', named: true })
      if ('own' in part) return ` (${instantWords(part.own, texts, precision)})`
      return instantWords(part.instant, texts, precision)
    })
    .join('')
}
