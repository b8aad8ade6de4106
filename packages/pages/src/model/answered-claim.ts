import type { ClaimStatus, Status } from '@tracker/domain'

/** Where the claim is that another one contradicts: in the same list, elsewhere, or made by no report any more. */
export type AnsweredClaim = 'listed' | 'elsewhere' | 'gone'

/**
 * Returns where a claim is listed, by its id. A status lists the newest claims only; if it leaves some out, a claim in
 * neither list counts as elsewhere.
 */
export function answeredClaim(
  { claims, claimsTotal }: Pick<Status, 'claims' | 'claimsTotal'>,
  listed: readonly Pick<ClaimStatus, 'id'>[],
): (id: string) => AnsweredClaim {
  const [here, known] = [listed, claims].map((list) => new Set(list.map(({ id }) => id)))
  const whole = claims.length === claimsTotal
  return (id) => (here?.has(id) ? 'listed' : known?.has(id) || !whole ? 'elsewhere' : 'gone')
}
