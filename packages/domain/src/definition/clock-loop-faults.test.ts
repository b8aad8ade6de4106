import { describe, expect, it } from 'vitest'
import { deadline, faultsOf, open, smallDefinition } from './testing/small-definition.ts'

/** A ceasefire that deadlines send back and forth. */
const round = (there: string, again: string, policy = 'apply') =>
  smallDefinition({
    ceasefire: {
      states: {
        open: {
          on: { go: 'agreed', stop: 'over' },
          deadlines: { d: { after: there, event: 'go', policy } },
        },
        agreed: {
          on: { back: 'open' },
          deadlines: { e: { after: again, event: 'back', policy: 'apply' } },
        },
        over: { final: true },
      },
    },
  })

describe('a track that the clock alone sends round', () => {
  it('is refused when a round takes less than a day', () => {
    expect(faultsOf(round('PT12H', 'PT11.5H'))).toEqual([
      `${open}/deadlines The clock alone sends the track round open → agreed → open every 84600 s; a round of deadlines under apply takes at least a day, P1D.`,
    ])
  })

  it('is refused when it enters one state again and again', () => {
    expect(faultsOf(smallDefinition(deadline({ after: 'PT1S', event: 'stay' })))).toEqual([
      `${open}/deadlines The clock alone sends the track round open → open every 1 s; a round of deadlines under apply takes at least a day, P1D.`,
    ])
  })

  it('is accepted when a round takes a day, or a person stands in it', () => {
    expect(faultsOf(round('PT12H', 'PT12H'))).toEqual([])
    expect(faultsOf(round('PT1S', 'PT1S', 'propose'))).toEqual([])
  })
})
