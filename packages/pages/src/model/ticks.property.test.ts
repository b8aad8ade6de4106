import fc from 'fast-check'
import { expect, it } from 'vitest'
import { languages } from '../text/language/languages.ts'
import { textWidth } from '../text/text-width.ts'
import { momentWords, tickWords } from './ribbon-words.ts'
import { labelShares } from './ticks.ts'
import { timeScale } from './time-scale.ts'

const minute = 60_000
const year = 365.25 * 24 * 60 * minute

/** The width of the drawing on a narrow phone and beside its columns on a desk, and the font size, in pixels. */
const widths = { narrow: 288, wide: 480 }
const size = 11

/** What sums of fractions are off by. */
const nothing = 1e-9

const anyNow = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
/** Lengths of minutes are as likely as lengths of years. */
const anyLength = fc
  .double({ min: Math.log(20 * minute), max: Math.log(30 * year), noNaN: true })
  .map(Math.exp)
const anyShare = fc.double({ min: 0, max: 1, noNaN: true })

it('has three to eight labels on every width, at even steps, none of which runs into another', () => {
  fc.assert(
    fc.property(anyNow, anyLength, anyShare, fc.boolean(), (end, length, share, whole) => {
      const now = end.getTime()
      const start = now - length
      const period = whole ? {} : { from: start, to: start + length }
      const moment = whole ? now : start + length * (0.5 + share)
      const scale = timeScale(start, moment, whole ? [now + length * share] : [], period)
      const { narrow, wide } = scale
      const moments = scale.shows(moment) ? 1 : 0
      expect(narrow.length + moments).toBeGreaterThanOrEqual(3)
      expect(narrow.length + wide.length).toBeGreaterThanOrEqual(3)
      expect(narrow.length + wide.length + moments).toBeLessThanOrEqual(8)
      for (const texts of languages) {
        const shown = { narrow, wide: [...narrow, ...wide] }
        for (const width of ['narrow', 'wide'] as const) {
          const room = (words: string) => (textWidth(words) * size) / widths[width]
          const labels = shown[width].map((at) => ({
            from: scale.place(at),
            to: scale.place(at) + room(tickWords(at, scale, texts)),
          }))
          const present = room(momentWords(scale, whole, texts)) / 2
          const all = [
            ...labels,
            ...(scale.shows(moment)
              ? [{ from: scale.place(moment) - present, to: scale.place(moment) + present }]
              : []),
          ].toSorted((a, b) => a.from - b.from)
          for (const [at, { from }] of all.entries())
            expect(from + nothing).toBeGreaterThanOrEqual(all[at - 1]?.to ?? -1)
          for (const { to } of labels) expect(to).toBeLessThanOrEqual(1 + nothing)
        }
      }
    }),
  )
})

it('needs no more room for a label than it reckons with', () => {
  for (const texts of languages) {
    for (let month = 0; month < 12; month++) {
      const at = Date.UTC(2025, month, 28)
      for (const unit of ['hour', 'day', 'month', 'year'] as const)
        expect((textWidth(tickWords(at, { unit }, texts)) * size) / widths.narrow).toBeLessThan(
          labelShares.narrow,
        )
    }
  }
})
