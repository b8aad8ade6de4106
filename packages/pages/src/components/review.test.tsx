import { expect, it } from 'vitest'
import { trackStatus } from '../channels/testing/story.ts'
import { markup, words } from '../testing/rendered.tsx'
import { Review } from './review.tsx'

const lastReportAt = trackStatus({ title: 'Heard of' })
const due = trackStatus({ title: 'Not heard of', reviewDue: true })

it('tells in one place which tracks are due for review, with the way to each', () => {
  const shown = <Review tracks={{ lastReportAt, due, other: due }} />
  expect(words(shown)).toContain('longer than foreseen: 2 of 3 tracks')
  expect(markup(shown).match(/<a href="#track-[^"]*">/g)).toEqual([
    '<a href="#track-due">',
    '<a href="#track-other">',
  ])
})

it('says nothing where none is due', () => {
  expect(markup(<Review tracks={{ lastReportAt }} />)).toBe('')
})
