import type { HistoryItem } from '../ledger/history-item.ts'
import { onlyTrackOf } from '../report/parts-of.ts'
import type { ClaimStatus } from './status-json.ts'

/** Returns the claims that an item of history makes, as a status lists them; none if it was retracted. */
export function claimsIn(item: HistoryItem): readonly ClaimStatus[] {
  const { report, status, claims = [], occurred: since } = item
  if (report === null || status === 'retracted') return []
  const track = onlyTrackOf(item) ?? null
  return claims.map((claim) => ({ ...claim, track: claim.track ?? track, report, since }))
}
