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
    return own ? [{ track, claims: besideAnswers(own) }] : []
  })
}

/** Puts each claim right after the one that it contradicts, if that is in the list. */
function besideAnswers(claims: readonly ClaimStatus[]): readonly ClaimStatus[] {
  const known = new Set(claims.map(({ id }) => id))
  const answering = Map.groupBy(claims, ({ answers }) => answers)
  const withAnswers = (claim: ClaimStatus, above: readonly string[]): readonly ClaimStatus[] => [
    claim,
    ...(answering.get(claim.id) ?? [])
      .filter(({ id }) => !above.includes(id))
      .flatMap((one) => withAnswers(one, [...above, claim.id])),
  ]
  const first = claims.filter(({ answers }) => answers === undefined || !known.has(answers))
  const shown = first.flatMap((claim) => withAnswers(claim, []))
  // Claims that answer each other in a circle stand at the end.
  return [...shown, ...claims.filter((claim) => !shown.includes(claim))]
}
