import {
  type DeadlineJson,
  type Instant,
  spelledOut,
  type Status,
  type OpenEndedTimeJson,
  type TrackStatus,
} from '@tracker/domain'
import { isExpected } from '../model/is-expected.ts'
import type { Telling } from '../model/item-headline.ts'
import { stateWords } from '../text/state-words.ts'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { boundWords, timeWords } from '../text/time/time-words.ts'
import { lineText } from '../text/safe-text.ts'

/** An entry of the calendar, independent of its format. */
export interface CalendarEntry {
  readonly track: string
  /** Identifies the entry within its track, even if everything else changes. */
  readonly name: string
  readonly time: OpenEndedTimeJson
  readonly summary: string
  /** The titles that the summary is made of, if it has no other words. */
  readonly titles?: readonly string[]
  readonly description: string
  /** Whether the moment itself is certain; the event never is. */
  readonly certain: boolean
  /** Whether it is no longer expected. */
  readonly cancelled?: true
}

/**
 * Returns the entries of a status: one for each deadline, and one for each expected step unless a deadline stands for
 * both. A final track expects nothing.
 */
export function calendarEntries(
  { tracks }: Pick<Status, 'tracks'>,
  now: Instant,
  telling: Telling,
): readonly CalendarEntry[] {
  return Object.entries(tracks).flatMap(([id, track]) => {
    const deadlines = Object.entries(track.deadlines)
    const { expected } = track
    const spokenFor =
      expected === null || track.final || deadlines.some(([, deadline]) => isExpected(deadline, expected))
    return [
      ...deadlines.map(([name, deadline]) => deadlineEntry({ id, track, name, ...telling }, deadline)),
      ...(spokenFor ? [] : [expectedEntry({ id, track, name: 'expected', ...telling }, expected, now)]),
    ]
  })
}

interface CalendarSubject extends Telling {
  readonly id: string
  readonly track: TrackStatus
  readonly name: string
}

function deadlineEntry(
  { id, track, name, names, texts }: CalendarSubject,
  deadline: DeadlineJson,
): CalendarEntry {
  const { calendar } = texts
  const { earliest, latest, title, event, policy, status } = deadline
  const expected = isExpected(deadline, track.expected)
  const exact = earliest === latest
  const called = expected ? calendar.next : phrase(calendar.deadline, { deadline: spelledOut(name) })
  const time = timeWords(deadline, texts)
  const target = names.target(id, track.state, event ?? '')
  return {
    track: id,
    name: `deadlines/${name}`,
    time: deadline,
    summary: summary(exact, { track: track.title, what: title ?? called }, texts),
    ...(exact && title !== undefined ? { titles: [track.title, title] } : {}),
    description: [
      phrase(expected ? calendar.expectedAt : calendar.due, { time }),
      status === 'passed' ? texts.due.passed : `${texts.due.status[status]}.`,
      target === undefined || status === 'passed' ? '' : phrase(texts.due.policy[policy], { state: target }),
      standing(track, texts),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    certain: exact && !expected,
  }
}

function expectedEntry(
  { id, track, name, texts }: CalendarSubject,
  expected: OpenEndedTimeJson,
  now: Instant,
): CalendarEntry {
  const { calendar } = texts
  const { earliest, latest } = expected
  const over = latest !== null && Date.parse(latest) < now
  const what = over ? calendar.wasExpected : calendar.expected
  return {
    track: id,
    name,
    time: expected,
    summary: summary(earliest === latest, { track: track.title, what }, texts),
    description: [
      phrase(calendar.expectedAt, { time: timeWords(expected, texts) }),
      ...(over ? [texts.due.passed] : []),
      standing(track, texts),
    ].join('\n'),
    certain: false,
  }
}

export function summary(
  exact: boolean,
  places: { readonly track: string; readonly what: string },
  { calendar }: Texts,
): string {
  return lineText(phrase(exact ? calendar.summary : calendar.openSummary, places))
}

export function standing(track: TrackStatus, texts: Texts): string {
  const { calendar } = texts
  const { final, since } = track
  const title = lineText(stateWords(track, texts))
  const state = final ? phrase(calendar.final, { state: title }) : title
  if (since === null) return phrase(calendar.stands, { state })
  return phrase(calendar.standsSince, { state, time: boundWords(since, texts) })
}
