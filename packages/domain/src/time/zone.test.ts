import { describe, expect, it } from 'vitest'
import { instantText } from './instant.ts'
import { inZone, zoneOffset } from './zone.ts'

function offsetOf(zone: string) {
  const offset = zoneOffset(zone)
  if (offset === undefined) throw new Error(`${zone} is unknown`)
  return offset
}

function instants(wall: string, zone: string) {
  const { earliest, latest } = inZone(Date.parse(`${wall}Z`), offsetOf(zone))
  return [...new Set([earliest, latest])].map(instantText)
}

describe('clocks that are set forward', () => {
  it.each([
    ['America/New_York', '2025-03-09T02:30', '2025-03-09T06:30:00Z', '2025-03-09T07:30:00Z'],
    ['Europe/Kyiv', '2025-03-30T03:30', '2025-03-30T00:30:00Z', '2025-03-30T01:30:00Z'],
    ['Europe/Dublin', '2025-03-30T01:15', '2025-03-30T00:15:00Z', '2025-03-30T01:15:00Z'],
    ['Australia/Lord_Howe', '2025-10-05T02:15', '2025-10-04T15:15:00Z', '2025-10-04T15:45:00Z'],
    ['America/St_Johns', '2025-03-09T02:30', '2025-03-09T05:00:00Z', '2025-03-09T06:00:00Z'],
    ['Asia/Tehran', '2021-03-22T00:30', '2021-03-21T20:00:00Z', '2021-03-21T21:00:00Z'],
    ['Africa/Casablanca', '2025-04-06T02:30', '2025-04-06T01:30:00Z', '2025-04-06T02:30:00Z'],
    ['Antarctica/Troll', '2025-03-30T02:00', '2025-03-30T00:00:00Z', '2025-03-30T02:00:00Z'],
    ['America/Santiago', '2025-09-07T00:30', '2025-09-07T03:30:00Z', '2025-09-07T04:30:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-29T22:00:00Z', '2011-12-30T22:00:00Z'],
    ['Pacific/Apia', '2011-12-30T00:00', '2011-12-29T10:00:00Z', '2011-12-30T10:00:00Z'],
    ['Pacific/Apia', '2011-12-30T23:59', '2011-12-30T09:59:00Z', '2011-12-31T09:59:00Z'],
    ['Asia/Manila', '1844-12-31T00:30', '1844-12-30T16:26:08Z', '1844-12-31T16:26:08Z'],
  ])('in %s make %s, which never was, a window', (zone, wall, earliest, latest) => {
    expect(instants(wall, zone)).toEqual([earliest, latest])
  })
})

describe('clocks that are set back', () => {
  it.each([
    ['America/New_York', '2025-11-02T01:30', '2025-11-02T05:30:00Z', '2025-11-02T06:30:00Z'],
    ['Europe/Kyiv', '2025-10-26T03:30', '2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z'],
    ['Europe/Dublin', '2025-10-26T01:15', '2025-10-26T00:15:00Z', '2025-10-26T01:15:00Z'],
    ['Australia/Lord_Howe', '2025-04-06T01:45', '2025-04-05T14:45:00Z', '2025-04-05T15:15:00Z'],
    ['America/St_Johns', '2025-11-02T01:30', '2025-11-02T04:00:00Z', '2025-11-02T05:00:00Z'],
    ['Asia/Tehran', '2021-09-21T23:30', '2021-09-21T19:00:00Z', '2021-09-21T20:00:00Z'],
    ['Africa/Casablanca', '2025-02-23T02:30', '2025-02-23T01:30:00Z', '2025-02-23T02:30:00Z'],
    ['Antarctica/Troll', '2025-10-26T01:30', '2025-10-25T23:30:00Z', '2025-10-26T01:30:00Z'],
    ['America/Santiago', '2025-04-05T23:30', '2025-04-06T02:30:00Z', '2025-04-06T03:30:00Z'],
    ['Pacific/Kwajalein', '1969-09-30T12:00', '1969-09-30T01:00:00Z', '1969-10-01T00:00:00Z'],
  ])('in %s make %s, which was twice, a window', (zone, wall, earliest, latest) => {
    expect(instants(wall, zone)).toEqual([earliest, latest])
  })
})

describe('the minute beside a change of the clocks', () => {
  it.each([
    ['America/New_York', '2025-03-09T01:59', '2025-03-09T06:59:00Z'],
    ['America/New_York', '2025-03-09T03:00', '2025-03-09T07:00:00Z'],
    ['America/New_York', '2025-11-02T00:59', '2025-11-02T04:59:00Z'],
    ['America/New_York', '2025-11-02T02:00', '2025-11-02T07:00:00Z'],
    ['Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59:00Z'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00Z'],
  ])('is one instant in %s at %s', (zone, wall, instant) => {
    expect(instants(wall, zone)).toEqual([instant])
  })
})

it('reads offsets to the second, as they were before zones', () => {
  const of = (zone: string, at: string) => offsetOf(zone)(Date.parse(at)) / 1000
  expect(of('America/New_York', '1880-01-01T00:00:00Z')).toBe(-(4 * 3600 + 56 * 60 + 2))
  expect(of('Europe/London', '0001-01-01T00:00:00Z')).toBe(-75)
  expect(of('Asia/Kathmandu', '2025-01-01T00:00:00Z')).toBe(5 * 3600 + 45 * 60)
  expect(of('UTC', '2025-01-01T00:00:00Z')).toBe(0)
})
