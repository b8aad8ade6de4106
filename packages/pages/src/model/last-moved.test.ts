import { expect, it } from 'vitest'
import { at, trackStatus } from '../channels/testing/story.ts'
import { lastMoved } from './last-moved.ts'

const window = (earliest: string, latest: string) => ({ value: `${earliest}/${latest}`, earliest, latest })
const talks = trackStatus({ title: 'Talks', since: at('2025-05-17T12:00:00Z') })
const call = trackStatus({ title: 'Call', since: at('2025-05-18T12:00:00Z') })
const still = trackStatus({ title: 'Fighting', since: null })

it('tells the track that moved last', () => {
  expect(lastMoved({ tracks: { talks, call, still } })).toEqual({
    track: call,
    since: call.since,
    certain: true,
  })
})

it('is not certain where another may have moved as late', () => {
  const since = window('2025-05-17T00:00:00Z', '2025-05-19T00:00:00Z')
  const sanctions = trackStatus({ title: 'Sanctions', since })
  expect(lastMoved({ tracks: { talks, call, sanctions } })).toMatchObject({
    track: sanctions,
    certain: false,
  })
})

it('tells none where nothing has moved', () => {
  expect(lastMoved({ tracks: { still } })).toBeUndefined()
})
