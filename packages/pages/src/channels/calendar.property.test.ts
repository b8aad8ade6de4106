import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDays } from './testing/calendar-days.ts'

const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9990-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
const marks = ['', '~', '?', '[UTC]', '[Pacific/Kiritimati]', '[Etc/GMT+12]', '[Europe/Kyiv]']

it('gives dates in any zone, or in none, the days that were written', () => {
  fc.assert(
    fc.property(fc.tuple(date, date), fc.constantFrom(...marks), ([one, other], mark) => {
      const [from = one, to = other] = [one, other].toSorted()
      const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
      expect(calendarDays(`${from}${mark}/${to}${mark}`)).toEqual([from, next])
      expect(calendarDays(`${from}${mark}/..`)[0]).toBe(from)
    }),
  )
})
