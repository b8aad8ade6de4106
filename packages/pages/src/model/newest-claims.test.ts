import type { ClaimStatus } from '@tracker/domain'
import { expect, it } from 'vitest'
import { newestClaims } from './newest-claims.ts'

const claim = (id: string): ClaimStatus => ({
  id,
  speaker: 'Somebody',
  text: `Claim ${id}.`,
  verification: 'disputed',
  track: null,
  report: `msg_${id}`,
  since: { value: '2025', earliest: '2024-12-31T10:00:00Z', latest: '2026-01-01T12:00:00Z' },
})
const claims = ['restated', 'first', 'second', 'third'].map(claim)

it('keeps the newest claims, and counts one that was restated as new', () => {
  const timeline = [{ report: null }, { report: 'msg_restated' }]
  expect(newestClaims({ claims }, timeline, 3).map(({ id }) => id)).toEqual(['restated', 'third', 'second'])
  expect(newestClaims({ claims }, timeline, 20)).toHaveLength(4)
})
