import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { daysInZone, inZone, zoneOffset } from './zone.ts'

function offsetOf(zone: string) {
  const offset = zoneOffset(zone)
  if (offset === undefined) throw new Error(`${zone} is unknown`)
  return offset
}

it('agrees with Temporal at and around the changes of every zone', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'))
  const day = fc.integer({ min: 0, max: 60 * 365 })
  const minutes = fc.integer({ min: -150, max: 150 })
  fc.assert(
    fc.property(zones, day, minutes, (zone, days, offCentre) => {
      const start = Temporal.Instant.fromEpochMilliseconds(days * 86_400_000).toZonedDateTimeISO(zone)
      const change = start.getTimeZoneTransition('next') ?? start
      const wall = change.toPlainDateTime().add({ minutes: offCentre })
      const [earlier, later] = (['earlier', 'later'] as const).map(
        (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
      )
      const { earliest, latest } = inZone(Date.parse(`${wall.toString()}Z`), offsetOf(zone))
      expect({ zone, earliest, latest }).toEqual({ zone, earliest: earlier, latest: later })
    }),
  )
})

it('finds no span for a day that the calendars of a zone skipped', () => {
  const midnight = Date.UTC(2011, 11, 30)
  expect(daysInZone(midnight, midnight + 86_400_000, offsetOf('Pacific/Apia'))).toBeUndefined()
})

it('agrees with Temporal on when the days around the changes of every zone begin and end', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'))
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 0, max: 60 * 365 }),
      fc.integer({ min: -1, max: 1 }),
      (zone, days, off) => {
        const start = Temporal.Instant.fromEpochMilliseconds(days * 86_400_000).toZonedDateTimeISO(zone)
        const day = (start.getTimeZoneTransition('next') ?? start).toPlainDate().add({ days: off })
        const next = day.add({ days: 1 })
        const midnight = (date: Temporal.PlainDate) => Date.parse(`${date.toString()}T00:00:00Z`)
        const begins = day.toZonedDateTime(zone).startOfDay()
        const nextBegins = next.toZonedDateTime(zone).startOfDay()
        const last = next.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' })
        const shown = last.toPlainDateTime().equals(next.toPlainDateTime())
        const span = {
          earliest: begins.epochMilliseconds,
          latest: (shown ? last : nextBegins).epochMilliseconds,
        }
        // A day that the zone skipped has no beginning of its own.
        const skipped = !begins.toPlainDate().equals(day)
        const found = daysInZone(midnight(day), midnight(next), offsetOf(zone))
        expect({ zone, found }).toEqual({ zone, found: skipped ? undefined : span })
      },
    ),
  )
})
