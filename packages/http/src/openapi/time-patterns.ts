import type { SingleTimeForm } from '@tracker/domain'

const offset = '([Zz]|[+-][0-9]{2}(:[0-9]{2})?)'
const clock = `[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?${offset}?`
/** A zone or tags in brackets. These patterns have no escapes, so every language reads them alike. */
const suffix = '([^ -Za-~].+)?'
const dateTime = `[0-9]{4}-[0-9]{2}-[0-9]{2}${clock}${suffix}`
const shapes: Readonly<Record<SingleTimeForm, string>> = {
  dateTime,
  date: `[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?${suffix}`,
}
const single = `(${Object.values(shapes).join('|')})`

/**
 * The shapes of times, as patterns of JSON Schema. They admit every time that the service reads; only the service
 * checks that a date or zone exists.
 */
export const timePatterns = {
  /** Any time value. */
  time: `^(([.]{2}/)?${single}|${single}/(${single}|[.]{2}))$`,
  /** An instant of RFC 3339. */
  instant:
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$',
  /** A time value that may be one instant. */
  moment: `^${dateTime}$`,
  /** A revision's number, or such a time value. */
  revisionOrMoment: `^([1-9][0-9]*|${dateTime})$`,
} as const

const amount = (unit: string) => `([0-9]+([.,][0-9]+)?${unit})?`

/**
 * The shape of an ISO 8601 duration without years and months; that it is longer than nothing is left to the service.
 */
export const durationPattern = `^P${amount('W')}${amount('D')}(T${amount('H')}${amount('M')}${amount('S')})?$`

/** The longest time that is read, in characters. */
export const longestTime = 128
