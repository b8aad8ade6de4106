import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTimeValue } from '../parse-time-value.ts'
import { suggestions } from './suggestions.ts'

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9997-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Ways in which people write a day, in three languages. */
const forms = fc.constantFrom<(day: string) => string>(
  (day) => day.replaceAll('-', '/'),
  (day) => day.replaceAll('-', ''),
  (day) => day.split('-').map(Number).join('-').padStart(8, '0'),
  (day) => day.split('-').toReversed().join('/'),
  (day) => day.split('-').toReversed().map(Number).join('.'),
  (day) => inWords(day, 'en-GB'),
  (day) => inWords(day, 'en-US'),
  (day) => inWords(day, 'de'),
  (day) => inWords(day, 'uk'),
)

function inWords(day: string, language: string) {
  const options = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, options)
}

const clocks = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((fields) => fields.map((field) => String(field).padStart(2, '0')).join(':'))
const zones = fc.constantFrom('', ' EDT', ' CST', ' UTC+3', ' Z', ' Kyiv time', ' +0530', ' [Asia/Tokyo]')

it('finds the day that was meant, however it was written', () => {
  fc.assert(
    fc.property(days, forms, (day, form) => {
      const text = form(day)
      const found = suggestions(text).map((one) => one.text)
      expect({ text, found: found.includes(day) }).toEqual({ text, found: true })
    }),
  )
})

it('finds the day and the time of day that were meant, in each zone', () => {
  fc.assert(
    fc.property(days, forms, clocks, zones, (day, form, clock, zone) => {
      const text = `${form(day)} ${clock}${zone}`
      const found = suggestions(text).some((one) => one.text.startsWith(`${day}T${clock}`))
      expect({ text, found }).toEqual({ text, found: true })
    }),
  )
})

it('suggests only what is read, whatever was written', () => {
  const words = fc.constantFrom(
    ...'2025 27 9 09/07/2025 2025-05-19 May März 20:00 10 a.m. EST Z +3 [UTC] / - – to since before after week-of early ? ~ Monday Q3 W39 10:00-12:00 2025-2026 T10.30'.split(
      ' ',
    ),
  )
  const near = fc.array(words, { maxLength: 6 }).map((all) => all.join(' ').replaceAll('week-of', 'week of'))
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 128 })), (text) => {
      const parsed = parseTimeValue(text)
      if (parsed.ok || !parsed.detail.startsWith(`${JSON.stringify(text)} is not a time value; write `))
        return
      const found = suggestions(text)
      expect({ text, found: found.length > 0 }).toEqual({ text, found: true })
      for (const one of found) {
        expect(parsed.detail).toContain(one.text)
        expect(parseTimeValue(one.text)).toMatchObject({ ok: true })
      }
    }),
  )
})

const clocksOfDay = fc.tuple(clocks, clocks).filter(([first, last]) => first < last)

it('takes two times of day with a dash or a word between them for an interval, never for an offset', () => {
  const dashes = fc.constantFrom('–', ' – ', '—', ' - ', ' to ', ' until ')
  fc.assert(
    fc.property(
      days,
      fc.constantFrom(' ', 'T', ', '),
      clocksOfDay,
      dashes,
      (day, behind, [first, last], dash) => {
        const text = `${day}${behind}${first}${dash}${last}`
        const found = suggestions(text).map((one) => one.text)
        expect({ text, found }).toEqual({ text, found: [`${day}T${first}/${day}T${last}`] })
      },
    ),
  )
})

it('keeps the minutes and the half of the day, with any sign between hours and minutes', () => {
  const written = fc.constantFrom<(clock: string) => string>(
    (clock) => clock.replace(':', '.'),
    (clock) => clock.replace(':', ''),
    (clock) => twelveHours(clock, ':'),
    (clock) => twelveHours(clock, '.'),
  )
  fc.assert(
    fc.property(days, clocks, written, (day, clock, write) => {
      const text = `${day}T${write(clock)}`
      const found = suggestions(text).map((one) => one.text)
      expect({ text, found }).toEqual({ text, found: [`${day}T${clock}`] })
    }),
  )
})

function twelveHours(clock: string, sign: string) {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const written = minutes === 0 ? '' : `${sign}${String(minutes).padStart(2, '0')}`
  return `${hours % 12 === 0 ? 12 : hours % 12}${written}${hours < 12 ? 'am' : 'pm'}`
}

it('leaves out what "before" and "after" leave out', () => {
  const units = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
  fc.assert(
    fc.property(units, (unit) => {
      const [before, after] = ['before', 'after'].map((word) => suggestions(`${word} ${unit}`)[0])
      const [, last = ''] = before?.text.split('/') ?? []
      const [first = ''] = after?.text.split('/') ?? []
      expect([last.length, first.length]).toEqual([unit.length, unit.length])
      expect(last < unit && unit < first).toBe(true)
      const [span, earlier, later] = [unit, last, first].map((text) => window(text))
      // The windows of neighbours overlap by the 26 hours for which zones disagree.
      expect(Number(earlier?.latest) - Number(span?.earliest)).toBe(26 * 3_600_000)
      expect(Number(span?.latest) - Number(later?.earliest)).toBe(26 * 3_600_000)
    }),
  )
})

function window(text: string) {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return parsed.value
}
