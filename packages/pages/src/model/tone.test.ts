import { expect, it } from 'vitest'
import { toneOf } from './tone.ts'

const track = {
  initial: 'proposed',
  states: {
    proposed: {},
    agreed: { tone: 'progress' },
    rejected: { tone: 'setback', final: true },
    talks: {},
    ended: { final: true },
  },
} as const

it.each([
  ['agreed', 'progress'],
  ['rejected', 'setback'],
  ['proposed', 'rest'],
  ['talks', 'open'],
  ['ended', 'done'],
])('of the state %s is %s: what the definition says comes first', (state, tone) => {
  expect(toneOf({ tracks: { ceasefire: track } }, 'ceasefire', state)).toBe(tone)
})
