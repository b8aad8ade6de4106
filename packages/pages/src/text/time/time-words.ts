import type { OpenTimeJson } from '@tracker/domain'
import type { Texts } from '../texts.ts'
import { dateFormat } from './date-format.ts'
import { formatInstant } from './format-instant.ts'
import { formatWall } from './format-wall.ts'
import { type TimePart, timeParts } from './time-parts.ts'

/** An instant in words and in UTC, for where nothing knows the reader's zone. */
export function instantWords(instant: string, { locale }: Texts): string {
  return formatInstant(instant, { locale, zone: 'UTC' })
}

/** The day of an instant, in UTC. */
export function dayWords(instant: string, { locale }: Texts): string {
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return dateFormat(locale, form).format(new Date(instant))
}

/** A time value in words that claim no more than is known, its instants in UTC. */
export function timeWords(time: OpenTimeJson, texts: Texts): string {
  return timeParts(time, texts.time)
    .map((part) => partWords(part, texts))
    .join('')
}

function partWords(part: TimePart, texts: Texts): string {
  if (typeof part === 'string') return part
  if ('instant' in part) return instantWords(part.instant, texts)
  if ('wall' in part) return formatWall(part.wall, texts.locale)
  return part.window.map((inner) => partWords(inner, texts)).join('')
}
