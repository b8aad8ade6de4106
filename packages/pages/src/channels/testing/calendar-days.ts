import { parseTimeValue, timeValueJson } from '@tracker/domain'
import ICAL from 'ical.js'
import { english as texts } from '../../text/english/english.ts'
import { calendar } from '../calendar.ts'
import { authority, base, status, trackStatus } from './statuses.ts'
import { names } from './story-names.ts'

const now = Date.parse('2025-05-18T22:30:00Z')

/** Returns the days of the entry for an expected time, the second exclusive. */
export function calendarDays(written: string): readonly [start: string, end: string] {
  const parsed = parseTimeValue(written)
  if (!parsed.ok) throw new Error(parsed.detail)
  const { earliest, ...time } = timeValueJson(parsed.value)
  if (earliest === null) throw new Error(`${written} has an open start`)
  const shown = status({ tracks: { call: trackStatus({ expected: { ...time, earliest } }) } })
  const text = calendar({ status: shown, names, texts, base, authority, now, revised: now })
  const [entry] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const event = new ICAL.Event(entry)
  return [event.startDate.toString(), event.endDate.toString()]
}
