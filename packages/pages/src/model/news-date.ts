import type { Status } from '@tracker/domain'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { day } from '../text/time/day-of.ts'
import { dayWords } from '../text/time/time-words.ts'
import { quietOf } from './quiet.ts'

/**
 * Dates the card of a story: by its recording and, if that is more than a day later, by what happened last. A story
 * that has gone quiet says so.
 */
export function newsDate(status: Pick<Status, 'tracks' | 'stamps'>, recorded: string, texts: Texts): string {
  const { glance, stamps } = texts
  const since = quietOf(status)?.since
  if (since !== undefined) return phrase(glance.quiet, { time: dayWords(since, texts) })
  const updated = phrase(stamps.updated, { time: dayWords(recorded, texts) })
  const { lastDevelopment: last } = status.stamps
  if (last === null || Date.parse(recorded) - Date.parse(last) <= day) return updated
  return `${updated} · ${glance.lastNews}: ${dayWords(last, texts)}`
}
