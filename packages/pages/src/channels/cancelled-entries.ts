import type { Instant, Status } from '@tracker/domain'
import type { EndedExpectation } from '../model/ended-expectations.ts'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { timeWords } from '../text/time/time-words.ts'
import { calendarEntries, type CalendarEntry, standing, summary } from './calendar-entries.ts'

/** An expectation that ended, and the names under which the calendar may have had it. */
export interface CancelledEntry extends EndedExpectation {
  readonly names: readonly string[]
}

/**
 * Returns entries for expectations that ended, under their former names, so that calendars cancel them. An expectation
 * that was given again under one of these names has an entry already.
 */
export function cancelledEntries(
  status: Pick<Status, 'tracks'>,
  ended: readonly CancelledEntry[],
  now: Instant,
  texts: Texts,
): readonly CalendarEntry[] {
  const { calendar } = texts
  const live = new Set(calendarEntries(status, now, texts).map(({ track, name }) => `${track}/${name}`))
  return ended.flatMap(({ track: id, names, time }) => {
    const track = status.tracks[id]
    if (track === undefined) return []
    const { earliest, latest } = time
    return names
      .filter((name) => !live.has(`${id}/${name}`))
      .map((name) => ({
        track: id,
        name,
        earliest,
        latest,
        summary: summary(true, { track: track.title, what: calendar.noLonger }, texts),
        description: [
          phrase(calendar.wasExpectedAt, { time: timeWords(time, texts) }),
          standing(track, texts),
        ].join('\n'),
        certain: false,
        cancelled: true,
      }))
  })
}
