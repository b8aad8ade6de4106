import type { Instant, Status } from '@tracker/domain'
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { calendarEntries, type CalendarEntry } from './calendar-entries.ts'
import { cancelledEntries } from './cancelled-entries.ts'
import { withLanguages } from './calendar-languages.ts'
import type { Imprint } from './entry.ts'
import type { Telling } from '../model/item-headline.ts'
import type { CancelledEntry } from '../model/ended-expectations.ts'
import { channelLinks } from '../model/links.ts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import type { LanguageOf } from '../text/language/title-languages.ts'
import { calendarText } from '../text/safe-text.ts'
import { day, dayOf } from '../text/time/day-of.ts'
import { writtenDays } from '../text/time/written-days.ts'

/** The refresh interval for calendars, half an hour. */
const refreshSeconds = 1800

/**
 * Writes the calendar (RFC 5545) of a scenario: deadlines and expected steps. An exact instant is a timed entry. A
 * window is an entry of whole days that never names an uncertain hour: those that were written or, of instants, in UTC.
 * A window without an end is an entry of its first day. A summary of titles in another language is marked with it.
 */
export function calendar({
  status,
  base,
  authority,
  now,
  names,
  texts,
  revised,
  ended = [],
  languageOf,
}: {
  readonly status: Status
  readonly now: Instant
  /** When the newest revision was recorded, a new version of the definition included. */
  readonly revised: Instant
  /** Expectations that ended; their entries stay, cancelled. */
  readonly ended?: readonly CancelledEntry[]
  /** The languages of titles; without it, all are in the definition's. */
  readonly languageOf?: LanguageOf | undefined
} & Telling &
  Pick<Imprint, 'base' | 'authority'>): string {
  const links = channelLinks(base, status.scenario, texts.lang)
  const made = ical({
    // The library escapes the texts of events, but not the name of the calendar.
    name: calendarText(status.archived ? `${status.title} (${texts.list.archivedMark})` : status.title),
    ...(status.archived ? { description: texts.list.isArchived } : {}),
    prodId: { company: texts.brand, product: 'Calendar', language: texts.lang.toUpperCase() },
    source: links.calendar,
    url: links.page,
    ttl: refreshSeconds,
  })
  const foreign = (title: string) => foreignLanguage(title, { status, texts, languageOf })
  const languages = new Map<string, string>()
  for (const entry of [
    ...calendarEntries(status, now, { names, texts }),
    ...cancelledEntries(status, ended, now, { names, texts }),
  ]) {
    const id = `${[status.scenario, entry.track, entry.name].join('/')}@${authority}`
    const lang = sharedBy((entry.titles ?? []).map(foreign))
    if (lang !== undefined) languages.set(id, lang)
    made.createEvent({
      ...timing(entry),
      id,
      sequence: status.revision,
      stamp: new Date(revised),
      lastModified: new Date(revised),
      summary: entry.summary,
      description: entry.description,
      url: channelLinks(base, status.scenario, texts.lang, entry.track).page,
      status: statusOf(entry),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  const name = status.archived ? undefined : foreign(status.title)
  const languageOfProperty = (property: string, uid: string | undefined) =>
    property === 'NAME' ? name : languages.get(uid ?? '')
  return `${withLanguages(made.toString(), languageOfProperty)}\r\n`
}

function sharedBy([first, ...others]: readonly (string | undefined)[]): string | undefined {
  return others.every((one) => one === first) ? first : undefined
}

function statusOf({ certain, cancelled }: CalendarEntry): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED
  return certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE
}

/** The years that a calendar can write, the day after the last included. */
const firstDay = Date.parse('0001-01-01T00:00:00Z')
const lastDay = Date.parse('9999-12-30T00:00:00Z')

function timing({ time: { value, earliest, latest } }: CalendarEntry): {
  start: Date
  end?: Date
  allDay: boolean
} {
  if (latest === earliest) return { start: new Date(earliest), allDay: false }
  const { first, last } = writtenDays(value)
  const start = within(first ?? startOfDay(earliest))
  const end = latest === null ? start : within(last ?? startOfDay(latest))
  return { start: new Date(start), end: new Date(end + day), allDay: true }
}

function startOfDay(moment: string): Instant {
  return dayOf(Date.parse(moment)) * day
}

function within(date: Instant): Instant {
  return Math.min(Math.max(date, firstDay), lastDay)
}
