import type { Id } from '../schema/id-record.ts'
import type { ClaimPointer } from './snapshot.ts'

/** The most claims and open proposals that a status lists. */
export const mostListed = 100

/** Whether one report that makes a claim is newer than another. */
function isNewer(one: ClaimPointer, other: ClaimPointer): boolean {
  return one.place === other.place ? one.revision > other.revision : one.place > other.place
}

/**
 * Returns claims together with others: each as the newest report makes it, in the order of these reports, as many as a
 * status lists. Neither the order in which claims are added nor adding some twice makes a difference, so that a late
 * claim can be added without reading the reports of the others.
 */
export function withClaims(
  claims: readonly ClaimPointer[],
  others: readonly ClaimPointer[],
): readonly ClaimPointer[] {
  const told = new Map<Id, ClaimPointer>()
  for (const one of [...claims, ...others]) {
    const known = told.get(one.id)
    if (known && isNewer(known, one)) continue
    told.delete(one.id)
    told.set(one.id, one)
  }
  return [...told.values()]
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .slice(-mostListed)
}

/** Returns the claims that make the second list of the first if they are added; undefined if none do. */
export function claimsAdded(
  before: readonly ClaimPointer[],
  after: readonly ClaimPointer[],
): readonly ClaimPointer[] | undefined {
  const known = new Set(before.map(nameOf))
  const added = after.filter((one) => !known.has(nameOf(one)))
  const made = withClaims(before, added)
  const same = made.length === after.length && made.every((one, at) => isSame(one, after[at]))
  return same ? added : undefined
}

function nameOf({ place, revision, id }: ClaimPointer): string {
  return `${place} ${revision} ${id}`
}

function isSame(one: ClaimPointer, other: ClaimPointer | undefined): boolean {
  return other !== undefined && nameOf(one) === nameOf(other)
}
