import { describe, expect, it } from 'vitest'
import { story } from '../testing/written-story.ts'

describe('the status that the clock leads to', () => {
  it('holds from one turn of the clock to the next', () => {
    const told = story()
    told.files('news', {
      track: 'leaders-call',
      expected: '2025-05-19T10:00',
      occurred: '2025-05-17T12:00:00Z',
    })
    const { settled } = told.book
    const turns = (at: string) => {
      const { from, until } = settled(Date.parse(at))
      return [from, until].map((moment) => moment && new Date(moment).toISOString())
    }
    expect(turns('2025-05-17T12:00:00Z')).toEqual(['2025-05-17T12:00:00.000Z', '2025-05-18T20:00:00.000Z'])
    expect(turns('2025-05-18T20:00:00Z')).toEqual(['2025-05-18T20:00:00.000Z', '2025-05-19T22:00:00.000Z'])
    expect(turns('2025-05-20T00:00:00Z')).toEqual(['2025-05-19T22:00:00.000Z', '2025-05-24T00:00:00.000Z'])
    expect(turns('2025-06-20T00:00:00Z')).toEqual(['2025-05-24T00:00:00.000Z', undefined])
  })
})
