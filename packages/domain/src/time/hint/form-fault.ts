import { once } from '../../once.ts'
import { readTime } from '../read-time.ts'
import { type TimeForm, timeForms } from '../time-forms.ts'
import { alternatives } from './alternatives.ts'
import { looseClock, midnightWord } from './loose-clock.ts'
import { type LooseDate, looseDates, withoutFillers } from './loose-date.ts'
import { asciiText, suggestions } from './suggestions.ts'

const rules: readonly (readonly [{ readonly test: (text: string) => boolean }, string])[] = [
  [/^$/, 'A time is missing; write a day (2025-05-19) or an instant (2025-05-19T14:00:00Z).'],
  [
    /^[[{].*[\]}]$/,
    'Sets of dates are not read; write the interval in which it lies, as in 2025-05-17/2025-05-18, or a report for each.',
  ],
  [
    /^-\d{4}|^[+-]?\d{5,}-|^Y-?\d|^-?\d+S\d+$/,
    'Years run from 0001 to 9998 and are written in four digits, as in 2025-05-19.',
  ],
  [
    /\/P|P.*\//,
    'An interval has a time at either side, not a duration; write its end, as in 2025-05-17/2025-05-18.',
  ],
  [
    /^[^[]*\/[^[]*\/|\]\/.*\//,
    'An interval has one slash, between the two times that it lies between, as in 2025-05-17/2025-05-18.',
  ],
  [
    { test: isSpacedTime },
    'A time value has no spaces: write T between day and time, as in 2025-05-19T10:00.',
  ],
  [/[^ -~]/, 'A time value is written in ASCII digits, letters and signs alone, as in 2025-05-19T10:00.'],
  [
    /[?~%]/,
    'One mark (? uncertain, ~ approximate, % both) may end a day, a month or a year, as in 2025-05-19~.',
  ],
]

const wording: Readonly<Record<TimeForm, string>> = {
  dateTime:
    `an instant (${timeForms.dateTime}), a wall time with its zone (2025-05-19T10:00[America/New_York]) ` +
    'or without (2025-05-19T10:00)',
  date: `a day (${timeForms.date}), a month (2025-05), a year (2025)`,
  interval: `or an interval of two of these (${timeForms.interval})`,
}

const forms = `This is not a time value; write ${Object.values(wording).join(', ')}.`

const relative = once(
  () =>
    /(?<!\p{L})(?:now|today|tonight|tomorrow|yesterday|next|last|this|week|weekend|heute|morgen|gestern|jetzt|сьогодні|завтра|вчора|зараз)(?!\p{L})/iu,
)

/** Returns the fault of a text that has no form of a time value, with what to write instead. */
export function formFault(text: string): string {
  const found = suggestions(text)
  const refusal = found.map((one) => readTime(one.text)).find((read) => read?.ok === false)
  if (refusal?.ok === false) return refusal.detail
  if (found.length > 0) return ended(`${JSON.stringify(text)} is not a time value; write ${choice(found)}`)
  return undated(text) ?? rules.find(([sign]) => sign.test(text))?.[1] ?? forms
}

function isSpacedTime(text: string): boolean {
  return /\s/.test(text) && looseClock(asciiText(text)) !== undefined
}

/** A full stop behind an open end would be read as part of it. */
function ended(sentence: string): string {
  return sentence.endsWith('..') ? sentence : `${sentence}.`
}

function choice(found: readonly LooseDate[]): string {
  const named = found.map(({ text, meaning }) => (meaning === undefined ? text : `${text} if ${meaning}`))
  return alternatives(named)
}

/** Returns the fault of a time that lacks its date or its year. */
function undated(text: string): string | undefined {
  const plain = asciiText(text).replace(midnightWord, '00:00')
  const clock = looseClock(plain)
  const rest = clock === undefined ? plain : `${clock.before} ${clock.after}`.trim().replace(/ *,$/, '')
  const time = clock?.text ?? ''
  if (relative().test(rest) || (rest !== '' && withoutFillers(rest) === '')) {
    return `${JSON.stringify(text)} depends on the day on which it is read; write the date, as in 2025-05-19${time}.`
  }
  if (clock !== undefined && rest === '') {
    return `${JSON.stringify(text)} is a time of day without its date; write both, as in 2025-05-19${time}.`
  }
  const [first] = /^\p{L}|\p{L}$/u.test(rest) ? looseDates(`${rest} 2025`) : []
  if (!first?.text.includes('-')) return undefined
  return `${JSON.stringify(text)} has no year; write the date with its year, as in ${first.text}${time}.`
}
