import type { Instant, Status } from '@tracker/domain'
import type { Telling } from '../model/item-headline.ts'
import type { CancelledEntry } from '../model/ended-expectations.ts'
import { phrase } from '../text/language/phrase.tsx'
import { timeWords } from '../text/time/time-words.ts'
import { calendarEntries, type CalendarEntry, standing, summary } from './calendar-entries.ts'

/**
 * Returns entries for expectations that ended, under their former names, so that calendars cancel them. Each name gets
 * one entry: that of the expectation that was given again, if there is one, else the first of these.
 */
export function cancelledEntries(
  status: Pick<Status, 'tracks'>,
  ended: readonly CancelledEntry[],
  now: Instant,
  telling: Telling,
): readonly CalendarEntry[] {
  const { texts } = telling
  const { calendar } = texts
  const taken = new Set(calendarEntries(status, now, telling).map(({ track, name }) => `${track}/${name}`))
  return ended.flatMap(({ track: id, names, time }) => {
    const track = status.tracks[id]
    if (track === undefined) return []
    const left = names.filter((name) => !taken.has(`${id}/${name}`))
    for (const name of left) taken.add(`${id}/${name}`)
    return left.map((name) => ({
      track: id,
      name,
      time,
      summary: summary(true, { track: track.title, what: what(id, name, telling) }, texts),
      description: [
        phrase(calendar.wasExpectedAt, { time: timeWords(time, texts) }),
        standing(track, texts),
      ].join('\n'),
      certain: false,
      cancelled: true,
    }))
  })
}

/** Names a deadline, since a state may have several that end together. */
function what(track: string, name: string, { names, texts: { calendar } }: Telling): string {
  const [, deadline] = /^deadlines\/(.*)$/.exec(name) ?? []
  if (deadline === undefined) return calendar.noLonger
  return phrase(calendar.deadlineNoLonger, { deadline: names.deadline(track, deadline) })
}
