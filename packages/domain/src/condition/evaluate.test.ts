import { describe, expect, it } from 'vitest'
import { every, not, some, type Truth } from './truth.ts'

const values: readonly Truth[] = ['true', 'unknown', 'false']

describe("Kleene's connectives", () => {
  it('have the strong tables', () => {
    expect(values.map(not)).toEqual(['false', 'unknown', 'true'])
    expect(values.map((a) => values.map((b) => every([a, b])))).toEqual([
      ['true', 'unknown', 'false'],
      ['unknown', 'unknown', 'false'],
      ['false', 'false', 'false'],
    ])
    expect(values.map((a) => values.map((b) => some([a, b])))).toEqual([
      ['true', 'true', 'true'],
      ['true', 'unknown', 'unknown'],
      ['true', 'unknown', 'false'],
    ])
    expect([every([]), some([])]).toEqual(['true', 'false'])
  })
})
