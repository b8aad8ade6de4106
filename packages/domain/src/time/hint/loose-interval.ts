import { readTime } from '../read-time.ts'
import type { LooseDate } from './loose-date.ts'
import { looseTimes } from './loose-time.ts'

const between = /^(?:between|from|zwischen|von|vom|від|з) (?=.+ )/i
const separators = / ?\/ ?| ?-- ?| - | ?\.\.\.? ?| (?:to|until|till|and|bis|und|до|та|і) /i
const until = /^(?:until|till|by|before|no later than|not later than|bis|до) /i
const since = /^(?:since|from|after|seit|ab|від|з) /i

/** Days of one month: `17-18 May 2025`, `May 17-18, 2025`. */
const days = [
  /^(?<day>\d{1,2})\.? ?(?:-|to|bis) ?(?<last>\d{1,2})\.? (?<month>\p{L}.+)$/iu,
  /^(?<month>\p{L}+\.?) (?<day>\d{1,2}) ?- ?(?<last>\d{1,2}),? (?<year>\d{4})$/u,
]

/** Two days with a dash between them. */
const dashed = /^(?<first>\d{4}-\d\d-\d\d)-(?<second>\d{4}-\d\d-\d\d)$/

/** An end that leaves out the year or month of the start, which ISO 8601 permits and EDTF does not. */
const shortened = /^(?<first>(?<same>\d{4}-(?:\d\d-)?)\d\d)\/(?<end>\d\d)$/

/** Returns the intervals that two times with a word or a sign between them, or one behind a word, may stand for. */
export function looseIntervals(text: string): readonly LooseDate[] {
  for (const shape of days) {
    const { day, last, month, year = '' } = shape.exec(text)?.groups ?? {}
    if (day !== undefined) return joined(`${day} ${month} ${year}`.trim(), `${last} ${month} ${year}`.trim())
  }
  const { first: start, second: last, same, end } = (dashed.exec(text) ?? shortened.exec(text))?.groups ?? {}
  if (start !== undefined) return joined(start, last ?? `${same}${end}`)
  const [first = '', second, ...more] = text.replace(between, '').split(separators)
  if (first !== '' && second && more.length === 0) return joined(first, second)
  if (until.test(text)) return sides(text.replace(until, '')).map((side) => ({ text: `../${side}` }))
  if (since.test(text)) return sides(text.replace(since, '')).map((side) => ({ text: `${side}/..` }))
  return []
}

function joined(first: string, second: string): readonly LooseDate[] {
  return sides(first).flatMap((from) => sides(second).map((to) => ({ text: `${from}/${to}` })))
}

function sides(text: string): readonly string[] {
  if (/^(?:open|\.\.)$/i.test(text)) return ['..']
  return readTime(text)?.ok ? [text] : looseTimes(text).map((one) => one.text)
}
