import { instantText } from '../instant.ts'
import { readTime } from '../read-time.ts'
import type { LooseDate } from './loose-date.ts'
import { looseHours } from './loose-hours.ts'
import { looseIntervals, writtenIntervals } from './loose-interval.ts'
import { looseTimes } from './loose-time.ts'

/** An en or em dash between two times of day, which is never the sign of an offset. */
const dashedHours = /(?<=\d:\d\d(?: ?[ap]\.?m\.?)?)\s*[\u2012-\u2015]\s*(?=\d{1,2}:\d\d)/gi

/** The surest first: a sign before digits belongs to an offset only if it is not between two times. */
const ways = [unixTime, writtenIntervals, hoursOrTimes, looseIntervals]

/** Returns at most four time values that an invalid text may stand for. The parser accepts all of them or none. */
export function suggestions(text: string): readonly LooseDate[] {
  const plain = asciiText(text.replaceAll(dashedHours, ' - '))
  const all = ways.map((read) => read(plain)).find((found) => found.length > 0) ?? []
  const distinct = all
    .filter((one, at) => all.findIndex((other) => other.text === one.text) === at)
    .filter((one) => readTime(one.text) !== undefined)
  const taken = distinct.filter((one) => readTime(one.text)?.ok)
  return (taken.length > 0 ? taken : distinct).slice(0, 4)
}

/** Replaces digits, dashes and spaces of other scripts with those of ASCII. */
export function asciiText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function hoursOrTimes(text: string): readonly LooseDate[] {
  return looseHours(text) ?? looseTimes(text)
}

/** A count since 1970: 10 digits are seconds and 13 are milliseconds, from 2001 until 2286. */
function unixTime(text: string): readonly LooseDate[] {
  const [, seconds, ms = '000'] = /^([1-9]\d{9})(\d{3})?$/.exec(text) ?? []
  return seconds === undefined ? [] : [{ text: instantText(Number(seconds + ms)) }]
}
