import type { ClaimStatus } from './status-json.ts'
import type { HistoryItem } from '../ledger/history-item.ts'

/** The claims that an item of history makes, as a status lists them; none if it was retracted. */
export function claimsIn({
  report,
  status,
  track,
  claims = [],
  occurred,
}: HistoryItem): readonly ClaimStatus[] {
  if (report === null || status === 'retracted') return []
  return claims.map((claim) => ({ ...(track === null ? {} : { track }), ...claim, report, since: occurred }))
}
