import type { Id } from '../schema/id-record.ts'
import type { Claim, WrittenClaim } from './content.ts'
import type { Drafted, NamedDraft } from './draft.ts'

/** The report whose claims are named, and its claims so far if it is corrected. */
export interface ClaimNaming {
  readonly report: string
  readonly before?: readonly Claim[]
}

/**
 * Gives an id to every claim of a report that has none, made from the report's id. A correction that leaves ids out
 * means the claims of the same speakers as before, first those in the same words; others get ids that the report had
 * not.
 */
export function nameClaims(draft: Drafted, naming: ClaimNaming): NamedDraft {
  const { claims, ...rest } = draft
  return claims ? { ...rest, claims: named(claims, naming) } : rest
}

function named(claims: readonly WrittenClaim[], { report, before = [] }: ClaimNaming): readonly Claim[] {
  const ids = claims.map(({ id }) => id)
  const taken = new Set(ids)
  const take = (same: (former: Claim, written: WrittenClaim) => boolean) =>
    claims.forEach((written, at) => {
      if (ids[at] !== undefined) return
      const former = before.find((one) => !taken.has(one.id) && same(one, written))
      if (!former) return
      taken.add(former.id)
      ids[at] = former.id
    })
  const sameSpeaker = (former: Claim, { speaker }: WrittenClaim) => former.speaker === speaker
  take((former, written) => sameSpeaker(former, written) && former.text === written.text)
  take(sameSpeaker)
  const free = freeIds(report, new Set([...taken, ...before.map(({ id }) => id)]))
  return claims.map((claim, at) => ({ id: ids[at] ?? free(), ...claim }))
}

/** Makes the ids of a report's claims, numbered, without those that are taken. */
function freeIds(report: string, taken: ReadonlySet<Id | undefined>): () => Id {
  const stem = stemOf(report)
  let number = 0
  return () => {
    do number++
    while (taken.has(`${stem}-${number}`))
    return `${stem}-${number}`
  }
}

/** How much of a report's id its claims' ids show. */
const mostShown = 40

/** Returns the start of the ids of a report's claims: its id if that fits, else the part that does and a digest. */
function stemOf(report: string): string {
  const words = report.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const shown = words.join('-').slice(0, mostShown).replace(/-$/, '')
  return shown === report ? shown : [...(shown === '' ? [] : [shown]), digest(report)].join('-')
}

/** Returns a digest of 64 bits (FNV-1a) in base 36, to keep ids distinct; it hides nothing. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(36)
}
