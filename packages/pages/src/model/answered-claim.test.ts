import type { ClaimStatus } from '@tracker/domain'
import { expect, it } from 'vitest'
import { answeredClaim } from './answered-claim.ts'

const claim = (id: string): ClaimStatus => ({
  id,
  speaker: 'S',
  text: 'T',
  verification: 'unverified',
  track: null,
  report: 'r',
  since: { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-19T12:00:00Z' },
})

it('knows where a claim is that another contradicts, and that one is gone only if the status lists all', () => {
  const claims = [claim('listed'), claim('stands')]
  const where = (claimsTotal: number) =>
    ['listed', 'stands', 'none'].map(answeredClaim({ claims, claimsTotal }, claims.slice(0, 1)))
  expect(where(2)).toEqual(['listed', 'elsewhere', 'gone'])
  expect(where(101)).toEqual(['listed', 'elsewhere', 'elsewhere'])
})
