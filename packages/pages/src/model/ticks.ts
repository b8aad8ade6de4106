import type { Instant } from '@tracker/domain'
import { day } from '../text/time/day-of.ts'
import type { TickUnit } from '../text/time/format-tick.ts'

/** The period that a picture shows, and the places of moments in it. */
export interface Scale {
  readonly from: Instant
  readonly to: Instant
  readonly now: Instant
  /** The place of a moment, clamped to 0 … 1. */
  place(at: Instant): number
  /** Whether a moment lies in the period. */
  shows(at: Instant): boolean
}

/** The ticks of a picture's axis, at even steps in UTC as far as their labels have room. */
export interface Ticks {
  /** Those whose labels have room on a phone, and those whose labels have room only in a wider drawing. */
  readonly narrow: readonly Instant[]
  readonly wide: readonly Instant[]
  /** The unit by which they are labelled. */
  readonly unit: TickUnit
}

/** The shares of the width that a label needs, on a phone and in a wider drawing, and that of the present on a side. */
export const labelShares = { narrow: 0.195, wide: 0.12, present: 0.1 }

/** The fewest labels. */
const fewest = 3

interface AxisStep {
  readonly unit: TickUnit
  between(from: Instant, to: Instant): readonly Instant[]
}

const minute = 60 * 1000
const hour = 60 * minute
const week = 7 * day

/** Weeks begin on a Monday, which 5 January 1970 was. */
const monday = 4 * day

/** The distances between ticks, the longest first. */
const steps: readonly AxisStep[] = [
  ...[500, 200, 100, 50, 20, 10, 5, 2, 1].map((years) => monthly('year', 12 * years)),
  ...[6, 3, 2, 1].map((months) => monthly('month', months)),
  ...[2 * week, week].map((length) => every('day', length, monday)),
  ...[4, 2, 1].map((days) => every('day', days * day)),
  ...[12, 6, 3, 2, 1].map((hours) => every('hour', hours * hour)),
  ...[30, 15, 10, 5, 2, 1].map((minutes) => every('hour', minutes * minute)),
]

/**
 * Returns the ticks at the longest steps that give three labels on a phone, with that of the present, and three besides
 * it in a wider drawing. If none does, those at the longest that give the most.
 */
export function ticksOf(scale: Scale): Ticks {
  let most: Ticks = { unit: 'hour', narrow: [], wide: [] }
  const present = scale.shows(scale.now) ? 1 : 0
  for (const { unit, between } of steps) {
    const ticks = between(scale.from, scale.to)
    const narrow = withRoom(ticks, [], unit, labelShares.narrow, scale)
    const all = withRoom(ticks, narrow, unit, labelShares.wide, scale)
    const found = { unit, narrow, wide: all.slice(narrow.length) }
    if (narrow.length + present >= fewest && all.length >= fewest) return found
    if (all.length > most.narrow.length + most.wide.length) most = found
  }
  return most
}

/** Adds to the labelled ticks those that have room: first those that name the day of hours, or the year of months. */
function withRoom(
  ticks: readonly Instant[],
  labelled: readonly Instant[],
  unit: TickUnit,
  share: number,
  { place, shows, now }: Scale,
): readonly Instant[] {
  const clear = (at: number) =>
    at + share <= 1 &&
    (!shows(now) || at + share <= place(now) - labelShares.present || at >= place(now) + labelShares.present)
  const all = [...labelled]
  const isApart = (at: Instant) => all.every((one) => Math.abs(place(one) - place(at)) >= share)
  for (const at of [...ticks.filter((one) => isFirst(one, unit)), ...ticks])
    if (clear(place(at)) && isApart(at)) all.push(at)
  return all
}

function isFirst(at: Instant, unit: TickUnit): boolean {
  if (unit === 'hour') return at % day === 0
  return unit === 'month' && new Date(at).getUTCMonth() === 0
}

function every(unit: TickUnit, step: number, start = 0): AxisStep {
  return {
    unit,
    between(from, to) {
      const first = Math.ceil((from - start) / step) * step + start
      return Array.from(
        { length: Math.max(0, Math.floor((to - first) / step) + 1) },
        (_, n) => first + n * step,
      )
    },
  }
}

function monthly(unit: TickUnit, step: number): AxisStep {
  const monthOf = (at: Instant) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth()
  return {
    unit,
    between(from, to) {
      const first = Math.ceil(monthOf(from) / step) * step
      const count = Math.max(0, Math.floor((monthOf(to) - first) / step) + 1)
      return Array.from({ length: count }, (_, n) => startOf(first + n * step)).filter((at) => at >= from)
    },
  }
}

/** Returns the start of a month that is counted from the year 0. */
function startOf(month: number): Instant {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1)
}
