import type { ProposalJson } from '@tracker/domain'
import { expect, it } from 'vitest'
import { sunday } from '../channels/testing/statuses.ts'
import { asksFor, isReportedOn } from './waiting-reports.ts'

const opened = '2025-05-18T22:10:00Z'
const proposed = {
  id: 'p',
  track: 'talks',
  event: 'hold',
  from: 'planned',
  to: 'held',
  occurred: sunday,
  opened,
} as const
const byReport: ProposalJson = {
  ...proposed,
  cause: { kind: 'report', report: 'r1', revision: 2 },
  grounds: ['r1', 'r2'],
  groundsTotal: 2,
  by: { kind: 'key', name: 'wire' },
}
const { by: _, ...unsigned } = byReport
const byRule: ProposalJson = { ...unsigned, cause: { kind: 'rule', rule: 'both', parts: [] } }

it('is asked for by the reports filed for it, the later ones too, and not by those that a rule rests on', () => {
  expect(['r1', 'r2', 'r3'].map((report) => asksFor(report, byReport))).toEqual([true, true, false])
  expect(asksFor('r1', byRule)).toBe(false)
})

it('is reported only on its own track, and only if a report was filed for it', () => {
  expect(isReportedOn('talks', { proposals: [byRule, byReport] })).toBe(true)
  expect(isReportedOn('other', { proposals: [byReport] })).toBe(false)
  expect(isReportedOn('talks', { proposals: [byRule] })).toBe(false)
})
