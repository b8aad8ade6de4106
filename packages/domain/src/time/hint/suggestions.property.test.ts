import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTimeValue } from '../parse-time-value.ts'
import { suggestions } from './suggestions.ts'

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
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
    ...'2025 27 9 09/07/2025 2025-05-19 May März 20:00 10 a.m. EST Z +3 [UTC] / - to since ? ~ Monday Q3 W39'.split(
      ' ',
    ),
  )
  const near = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '))
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
