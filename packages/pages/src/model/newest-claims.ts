import type { ClaimStatus, HistoryItem, Status } from '@tracker/domain'

/** Returns the newest `limit` claims: first those that the newest items state or restate, then the latest others. */
export function newestClaims(
  { claims }: Pick<Status, 'claims'>,
  newestFirst: readonly Pick<HistoryItem, 'report'>[],
  limit: number,
): readonly ClaimStatus[] {
  const places = new Map(newestFirst.map(({ report }, at) => [report, at]))
  const place = ({ report }: ClaimStatus) => places.get(report) ?? newestFirst.length
  return claims
    .toReversed()
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, limit)
}
