import { expect, it } from 'vitest'
import { redactContent } from './redact-content.ts'

const time = { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-19T12:00:00Z' }
const note = { revision: 3, recorded: '2025-05-20T12:00:00.000Z', reason: 'Untrue.' }

it('takes the texts out of each of several tracks, and leaves what happened', () => {
  const said = {
    positions: { north: { stance: 'conditional', terms: 'Ivanhoe leaves.' } },
    facts: { place: 'The house of Ivanhoe', host: 'north' },
    override: { state: 'ended', reason: 'Ivanhoe ended it.' },
  } as const
  const tracks = [
    { track: 'talks', ...said },
    { track: 'truce', event: 'agree' },
  ]
  const content = { headline: 'Ivanhoe did it', occurred: time, tracks }
  const left = redactContent(content, note, (track, fact) => track === 'talks' && fact === 'place')
  expect(JSON.stringify(left)).not.toContain('Ivanhoe')
  expect(left.tracks).toMatchObject([
    { track: 'talks', facts: { host: 'north' }, override: { state: 'ended' } },
    { track: 'truce', event: 'agree' },
  ])
})
