import { accepted, type Parsed, refused } from '../parsed.ts'
import { dateFault, midnight } from './calendar.ts'
import { readSuffixes, suffixes } from './suffix.ts'
import { furthestOffset, type WallTime } from './zone.ts'

/** The parts of a written date and time. */
export interface DateTime {
  readonly wall: WallTime
  readonly offset?: WrittenOffset
  readonly zone?: string
}

/** An offset in milliseconds east of UTC. `Z` and `-00:00` state UTC but not the local offset (RFC 9557, section 2). */
export interface WrittenOffset {
  readonly text: string
  readonly ms: number
  readonly local: boolean
}

const shape = new RegExp(
  String.raw`^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d(?::\d\d)?)?${suffixes}$`,
  'i',
)

/**
 * Reads a date and time of RFC 3339 or RFC 9557. Seconds, offset and zone are optional, and an offset may be of hours
 * alone (EDTF level 0). Undefined if the text has another shape. The fraction is cut to milliseconds, a leap second
 * `:60` is read as `:59`, and midnight is `00:00` alone, never `24:00`.
 */
export function readDateTime(text: string): Parsed<DateTime> | undefined {
  const match = shape.exec(text)
  if (match === null) return undefined
  const numbers = match.slice(1, 7).map((field) => Number(field ?? 0))
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = numbers
  const [fraction = '', offsetText, suffix = ''] = match.slice(7)
  const fault =
    dateFault(year, month, day) ??
    (hours === 24 ? midnightFault(text, midnight(year, month, day + 1)) : timeFault(hours, minutes, seconds))
  if (fault !== undefined) return refused(fault)

  const offset = offsetText === undefined ? accepted(undefined) : readOffset(offsetText)
  if (!offset.ok) return offset
  const zone = readSuffixes(suffix)
  if (!zone.ok) return zone
  const leap = seconds === 60 ? leapFault(text, clock(hours, minutes), offset.value) : undefined
  if (leap !== undefined) return refused(leap)
  const ofDay = clock(hours, minutes, Math.min(seconds, 59)) + Number(fraction.padEnd(3, '0').slice(0, 3))
  return accepted({
    wall: midnight(year, month, day) + ofDay,
    ...(offset.value && { offset: offset.value }),
    ...(zone.value !== undefined && { zone: zone.value }),
  })
}

/** Hour 24 of a day is hour 00 of the next, if there is a next. */
function midnightFault(text: string, nextDay: number): string {
  const [next = ''] = new Date(nextDay).toISOString().split('T')
  const fault = dateFault(Number(next.slice(0, 4)))
  return (
    fault ??
    `There is no hour 24: write midnight as 00:00 of the day that begins, ${next}T00${text.slice(13)}.`
  )
}

function timeFault(hours: number, minutes: number, seconds: number): string | undefined {
  if (hours > 23) return `There is no hour ${hours}: hours run from 00 to 23.`
  if (minutes > 59) return `There is no minute ${minutes}: minutes run from 00 to 59.`
  if (seconds > 60) return `There is no second ${seconds}: seconds run from 00 to 59, a leap second is 60.`
  return undefined
}

const day = clock(24, 0)
const quarter = clock(0, 15)

/** A leap second is the last one of a day in UTC; offsets are whole quarters of an hour, so it ends one everywhere. */
function leapFault(text: string, minute: number, offset: WrittenOffset | undefined): string | undefined {
  const next = minute + clock(0, 1)
  const last = offset === undefined ? next % quarter === 0 : (next - offset.ms) % day === 0
  if (last) return undefined
  return `There is no second 60 there: a leap second is the last one of a day in UTC, 23:59:60Z; write ${text.slice(0, 17)}59${text.slice(19)}, or the next minute.`
}

function readOffset(text: string): Parsed<WrittenOffset> {
  const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number)
  const size = clock(hours, minutes)
  if (minutes > 59 || size > furthestOffset)
    return refused(`There is no offset ${text}: they run to 18:00 either way.`)
  const local = !/^(?:Z|-00:00)$/i.test(text)
  return accepted({ text, ms: text.startsWith('-') ? -size : size, local })
}

function clock(hours: number, minutes: number, seconds = 0): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}
