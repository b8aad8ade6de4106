import { expect, it } from 'vitest'
import { at, sunday, trackStatus } from '../channels/testing/statuses.ts'
import { byLastMove, lastMoved } from './last-moved.ts'

it('returns the track that changed last, and none if no track has', () => {
  const earlier = trackStatus({ title: 'Earlier', since: at('2025-05-17T12:00:00Z') })
  const later = trackStatus({ title: 'Later', since: at('2025-05-18T12:00:00Z') })
  const never = trackStatus({ title: 'Never', since: null })
  expect(lastMoved({ tracks: { later, earlier, never } })?.track.title).toBe('Later')
  expect(lastMoved({ tracks: { never } })).toBeUndefined()
})

it('orders windows as the history does: by their beginning, then by their end', () => {
  const wide = trackStatus({ since: sunday })
  const within = trackStatus({ since: at('2025-05-18T12:00:00Z') })
  const tracks = { never: trackStatus(), wide, within, other: trackStatus() }
  expect(byLastMove({ tracks }).map(([id]) => id)).toEqual(['within', 'wide', 'never', 'other'])
  expect(lastMoved({ tracks })?.track).toBe(within)
})
