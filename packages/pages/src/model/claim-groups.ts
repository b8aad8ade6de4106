import type { ClaimStatus, Status } from '@tracker/domain'

/** The claims on one track, or on none. */
export interface ClaimGroup {
  readonly track: string | undefined
  readonly claims: readonly ClaimStatus[]
}

/** Groups claims, newest first, by their tracks in the order of the story. */
export function claimGroups(
  { tracks }: Pick<Status, 'tracks'>,
  claims: readonly ClaimStatus[],
): readonly ClaimGroup[] {
  const groups = Map.groupBy(claims.toReversed(), ({ track }) => track ?? undefined)
  const order = [...Object.keys(tracks), undefined]
  const rest = [...groups.keys()].filter((track) => !order.includes(track))
  return [...order, ...rest].flatMap((track) => {
    const own = groups.get(track)
    return own ? [{ track, claims: own }] : []
  })
}
