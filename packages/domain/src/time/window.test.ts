import { describe, expect, it } from 'vitest'
import type { TimeValue, Window } from './time-value.ts'
import { compareWindows, shift } from './window.ts'

const span = (earliest: number, latest: number): Window => ({ earliest, latest })

describe('compareWindows', () => {
  // Allen's thirteen relations between two intervals; [20, 40] is the second throughout.
  it.each([
    ['precedes', span(0, 10), -1],
    ['meets', span(0, 20), -1],
    ['overlaps', span(10, 30), -1],
    ['is finished by', span(10, 40), -1],
    ['contains', span(10, 50), -1],
    ['starts', span(20, 30), -1],
    ['equals', span(20, 40), 0],
    ['is started by', span(20, 50), 1],
    ['is during', span(25, 35), 1],
    ['finishes', span(30, 40), 1],
    ['is overlapped by', span(30, 50), 1],
    ['is met by', span(40, 50), 1],
    ['is preceded by', span(50, 60), 1],
  ])('orders a window that %s another', (_, window, order) => {
    expect(Math.sign(compareWindows(window, span(20, 40)))).toBe(order)
    expect(Math.sign(compareWindows(span(20, 40), window))).toBe(order === 0 ? 0 : -order)
  })

  it('puts an instant before a window that starts with it', () => {
    expect(compareWindows(span(20, 20), span(20, 40))).toBeLessThan(0)
  })
})

describe('shift', () => {
  it('moves both ends', () => {
    expect(shift(span(20, 40), 5)).toEqual(span(25, 45))
    expect(shift(span(20, 40), -5)).toEqual(span(15, 35))
  })

  it('keeps only the window of a time value', () => {
    const time: TimeValue = { value: '2025', ...span(1, 2), uncertain: true }
    expect(shift(time, 1)).toEqual(span(2, 3))
  })
})
