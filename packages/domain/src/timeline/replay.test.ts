import { describe, expect, it } from 'vitest'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

const daily = accepted({
  title: 'A round',
  tracks: {
    round: {
      initial: 'idle',
      states: {
        idle: { on: { start: 'on' } },
        on: {
          on: { again: 'on', stop: 'off' },
          deadlines: { day: { after: 'P1D', event: 'again', policy: 'apply' } },
        },
        off: { final: true },
      },
    },
  },
})

describe('a round by the clock alone', () => {
  it('is followed for years', () => {
    const told = story(daily, '2020-01-01T00:00:00Z')
    told.files('start', { track: 'round', event: 'start', occurred: '2020-01-02T00:00:00Z' })
    expect(told.at('2024-01-02T00:00:00Z').tracks['round']?.since?.value).toBe('2024-01-02T00:00:00Z')
  })

  it('is refused beyond ten thousand steps rather than followed without end', () => {
    const told = story(daily, '2020-01-01T00:00:00Z')
    told.files('start', { track: 'round', event: 'start', occurred: '2020-01-02T00:00:00Z' })
    expect(refusalOf(() => told.at('9998-01-01T00:00:00Z'))).toMatchObject({
      code: 'scenario-full',
      message: expect.stringContaining('10000 steps'),
    })
  })
})
