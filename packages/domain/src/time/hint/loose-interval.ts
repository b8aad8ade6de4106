import { once } from '../../once.ts'
import { readTime } from '../read-time.ts'
import { adjacentDate } from './adjacent-date.ts'
import type { LooseDate } from './loose-date.ts'
import { looseTimes, part } from './loose-time.ts'
import { looseWeek } from './loose-week.ts'

const between = /^(?:between|from|zwischen|von|vom|від|з) (?=.+ )/i
const separators = / ?\/ ?| ?-- ?| - | ?\.\.\.? ?| (?:to|until|till|and|bis|und|до|та|і) /i
const until =
  /^(?:until|till|by|no later than|not later than|not after|bis|nicht nach|до|не пізніше(?: ніж)?) /i
const since =
  /^(?:since|from|no earlier than|not earlier than|not before|seit|ab|nicht vor|від|з|не раніше(?: ніж)?) /i
const before = /^(?:before|prior to|earlier than|vor) /i
const after = /^(?:after|later than|nach|після) /i

/** Days of one month: `17-18 May 2025`, `17/18 May 2025`, `May 17-18, 2025`. */
const days = once(() => [
  /^(?<day>\d{1,2})\.? ?(?:-|\/|to|and|or|bis|und|oder|та|або) ?(?<last>\d{1,2})\.? (?<month>\p{L}.+)$/iu,
  /^(?<month>\p{L}+\.?) (?<day>\d{1,2}) ?(?:-|\/|to|and|or) ?(?<last>\d{1,2}),? (?<year>\d{4})$/iu,
])

/** Two months, or days of two months, of one year: `May-June 2025`, `30 May - 2 June 2025`. */
const ofOneYear = once(
  () =>
    /^(?<first>\p{L}+\.?|\d{1,2}\.? \p{L}+\.?|\p{L}+\.? \d{1,2}) ?(?:-|\/| to| and| or| bis| und| oder| до| та| або) ?(?<last>\P{N}*(?:\d{1,2}\P{N}*)?)(?<year>\d{4})$/iu,
)

/** Two dates with a dash between them. */
const dashed = /^(?<first>\d{4}(?:-\d\d){0,2}) ?- ?(?<second>\d{4}(?:-\d\d){0,2})$/

/** An end that leaves out the year or month of the start, which ISO 8601 permits and EDTF does not. */
const shortened = /^(?<first>(?<same>\d{4}-(?:\d\d-)?)\d\d)\/(?<end>\d\d)$/

/** A day or month whose last digit is unspecified, EDTF level 2: `2025-09-1X`, `2025-1X`. */
const tens = /^\d{4}-(?:\d\d-)?[0-3](?=[xu]$)/i

/** Two years, the second without its century. */
const years = /^(?<century>\d\d)(?<first>\d\d)\/(?<last>\d\d)$/

/**
 * Returns the intervals between two years, months or days in digits, whose dash could otherwise be read as an offset's
 * sign.
 */
export function writtenIntervals(text: string): readonly LooseDate[] {
  const { first = '', second = '' } = dashed.exec(text)?.groups ?? {}
  if (first < second) return [{ text: `${first}/${second}` }]
  const unspecified = ofTens(text)
  if (unspecified.length > 0) return unspecified
  const { century = '', first: start = '', last = '' } = years.exec(text)?.groups ?? {}
  if (start >= last) return []
  const ofYears = `${century}${start}/${century}${last}`
  if (Number(last) > 12) return [{ text: ofYears }]
  return [
    { text: `${century}${start}-${last}`, meaning: `${last} is the month` },
    { text: ofYears, meaning: `${last} is a year` },
  ]
}

/** The interval from the first to the last day or month that fits a text with one unspecified digit. */
function ofTens(text: string): readonly LooseDate[] {
  const [start] = tens.exec(text) ?? []
  const fit = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).filter((one) => readTime(one)?.ok)
  return fit.length > 1 ? [{ text: `${fit[0]}/${fit.at(-1)}` }] : []
}

/** Returns the intervals that a text may stand for: two times joined by a word or a sign, or one after a word. */
export function looseIntervals(text: string): readonly LooseDate[] {
  const ofDays = days()
    .map((shape) => shape.exec(text)?.groups)
    .find((found) => found !== undefined)
  if (ofDays !== undefined) {
    const { day, last, month, year = '' } = ofDays
    return joined(`${day} ${month} ${year}`.trim(), `${last} ${month} ${year}`.trim())
  }
  const { first: start, same, end } = shortened.exec(text)?.groups ?? {}
  if (start !== undefined) return joined(start, `${same}${end}`)
  const plain = text.replace(between, '')
  const { first: earlier, last: later, year } = ofOneYear().exec(plain)?.groups ?? {}
  const inYear = earlier === undefined ? [] : joined(`${earlier} ${year}`, `${later}${year}`)
  if (inYear.length > 0) return inYear.filter((one) => readTime(one.text)?.ok)
  const [first = '', second, ...more] = plain.split(separators)
  const pair = first !== '' && second && more.length === 0 ? joined(first, second) : []
  if (pair.length > 0) return pair
  return looseWeek(text) ?? open(text)
}

/** "Before" and "after" leave out a year, month or day, but not a part of one, an approximate one or a time of day. */
function open(text: string): readonly LooseDate[] {
  const ends = (word: RegExp) => (word.test(text) ? sides(text.replace(word, '')) : [])
  const beyond = (word: RegExp, steps: number) =>
    ends(word).flatMap((side) => {
      const atOnce = /[~%]|\dT\d/.test(side) || part.test(text.replace(word, ''))
      return (atOnce ? side : adjacentDate(side, steps)) ?? []
    })
  return [
    ...[...ends(until), ...beyond(before, -1)].map((side) => ({ text: `../${side}` })),
    ...[...ends(since), ...beyond(after, 1)].map((side) => ({ text: `${side}/..` })),
  ]
}

function joined(first: string, second: string): readonly LooseDate[] {
  return sides(first).flatMap((from) => sides(second).map((to) => ({ text: `${from}/${to}` })))
}

function sides(text: string): readonly string[] {
  if (/^(?:open|\.\.)$/i.test(text)) return ['..']
  return readTime(text)?.ok ? [text] : looseTimes(text).map((one) => one.text)
}
