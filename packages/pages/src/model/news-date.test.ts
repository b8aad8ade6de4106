import { expect, it } from 'vitest'
import { status, trackStatus } from '../channels/testing/statuses.ts'
import { english } from '../text/english/english.ts'
import { newsDate } from './news-date.ts'

const { stamps } = status()
const told = (lastDevelopment: string | null, reviewDue = false) =>
  newsDate(
    { tracks: { talks: trackStatus({ reviewDue }) }, stamps: { ...stamps, lastDevelopment } },
    '2026-11-29T11:51:00Z',
    english,
  )

it('is the day of recording, with the day of the last report if that is long before', () => {
  expect(told('2026-11-29T08:00:00Z')).toBe('Updated 29 Nov 2026')
  expect(told(null)).toBe('Updated 29 Nov 2026')
  expect(told('2025-05-18T22:10:00Z')).toBe('Updated 29 Nov 2026 · Last report: 18 May 2025')
})

it('says of a quiet story since when there is no news, and not when it was recorded', () => {
  expect(told('2025-05-18T22:10:00Z', true)).toBe('No news since 18 May 2025')
})
