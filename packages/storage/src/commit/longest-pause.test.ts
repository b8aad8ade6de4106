import { expect, it } from 'vitest'
import { seeded } from '../testing/faults.ts'
import { longestPause } from './longest-pause.ts'
import { longestRace } from './retry-on-conflict.ts'

/**
 * Writers that begin together; an attempt is stored unless another was stored since it began. Times in milliseconds.
 */
function race(count: number, took: number, random: () => number) {
  const writers = Array.from({ length: count }, () => ({ begun: 0, lost: 0 }))
  const stored: number[] = []
  let attempts = 0
  while (writers.length > 0) {
    writers.sort((a, b) => a.begun - b.begun)
    const [first] = writers
    if (!first) break
    attempts++
    const end = first.begun + took
    if ((stored.at(-1) ?? -1) <= first.begun) {
      stored.push(end)
      writers.shift()
    } else first.begun = end + random() * longestPause(first.lost++, took)
  }
  return { attempts: attempts / count, end: stored.at(-1) ?? 0 }
}

it.each([1, 10, 100])(
  'thirty racers whose attempts take %i ms are all stored, in few attempts each',
  (took) => {
    const random = seeded(7)
    const races = Array.from({ length: 50 }, () => race(30, took, random))
    const attempts = races.reduce((sum, one) => sum + one.attempts, 0) / races.length
    expect(attempts).toBeLessThan(took < 100 ? 2.7 : 5)
    expect(Math.max(...races.map(({ end }) => end))).toBeLessThan(longestRace)
  },
)
