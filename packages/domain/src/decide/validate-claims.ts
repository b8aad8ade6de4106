import type { Definition } from '../definition/definition.ts'
import { titlesIn } from '../definition/names-of.ts'
import { DomainError, type Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import type { NamedDraft } from '../report/draft.ts'
import type { ClaimNaming } from '../report/name-claims.ts'
import type { Id } from '../schema/id-record.ts'
import { pointer } from '../schema/pointer.ts'
import type { Writing } from './writing.ts'
import { unknownName } from './validate-part.ts'
import { redactedText } from '../redaction/redaction-rules.ts'
import type { Claimed, ClaimSpeakers } from '../ledger/claim-speakers.ts'

/**
 * Returns the faults of claims: an unknown track, or an answer to a claim that nobody makes. A correction may keep an
 * answer of its report, though the claim that it answers was retracted since.
 */
export function claimFaults(
  { claims = [] }: NamedDraft,
  { tracks }: Definition,
  { before = [] }: ClaimNaming,
  { claimed, everClaimed }: ClaimSpeakers,
): readonly Fault[] {
  const own = new Set(claims.map(({ id }) => id))
  return claims.flatMap(({ id, track, answers }, at): Fault[] => {
    const where = (key: string) => pointer('data', 'claims', String(at), key)
    const kept = before.some((one) => one.id === id && one.answers === answers)
    const made = answers === undefined || kept || claimed.has(answers) || own.has(answers)
    const known = made && (answers === undefined || answers !== id)
    return [
      ...(track === undefined || lookup(tracks, track)
        ? []
        : [{ pointer: where('track'), detail: unknownName('track', track, titlesIn(tracks)) }]),
      ...(known ? [] : [{ pointer: where('answers'), detail: unanswerable(id, answers, everClaimed) }]),
    ]
  })
}

function unanswerable(id: Id, answers: Id, everClaimed: Claimed): string {
  if (id === answers) return `the claim ${id} cannot answer itself; name the claim that it contradicts`
  const speaker = everClaimed.get(answers)
  if (speaker !== undefined)
    return `the claim ${answers} of ${speaker} stands no longer: its report was retracted, or corrected to make it no more; leave "answers" out, or name a claim that stands`
  return `there is no claim ${answers} to answer; name one of the scenario's claims, or one of this report`
}

/** The speakers of the scenario's claims, and whether a write is imported. */
export type ClaimingWrite = Pick<Writing, 'claimed' | 'everClaimed' | 'importedAt'>

/**
 * Throws `claim-id-taken` for a claim with the id of another speaker's claim, even if no report makes that one any
 * more. A correction may give a claim that its report makes another speaker. In an import a redacted speaker may be
 * any: the ledger that it comes from knew which.
 */
export function requireOwnClaims(
  { claims = [] }: NamedDraft,
  written: NamedClaims,
  { before = [] }: ClaimNaming,
  { claimed, everClaimed, importedAt }: ClaimingWrite,
): void {
  const own = new Set(before.map(({ id }) => id))
  const faults = claims.flatMap(({ id, speaker }, at): (Fault & { claim: Id; speaker: string })[] => {
    const other = claimed.get(id) ?? (own.has(id) ? undefined : everClaimed.get(id))
    if (other === undefined || other === speaker) return []
    if (importedAt !== undefined && [other, speaker].includes(redactedText)) return []
    const named = written?.[at]?.id !== undefined
    const detail = `the claim ${id} is ${other}'s, not ${speaker}'s; ${named ? 'take another id, or leave it out' : 'give this claim an id of its own'}`
    return [
      {
        pointer: pointer('data', 'claims', String(at), ...(named ? ['id'] : [])),
        detail,
        claim: id,
        speaker: other,
      },
    ]
  })
  const [first] = faults
  if (!first) return
  throw new DomainError('claim-id-taken', first.detail, {
    claim: first.claim,
    speaker: first.speaker,
    errors: faults.map(({ pointer: where, detail }) => ({ pointer: where, detail })),
  })
}

type NamedClaims = readonly { readonly id?: Id }[] | undefined
