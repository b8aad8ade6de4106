import type { ClaimStatus } from '@tracker/domain'

/** Shows a claim in two cells: never without its verification. */
export function shownClaim({
  verification,
  checkedBy,
  speaker,
  text,
  answers,
}: ClaimStatus): readonly string[] {
  const checked = checkedBy === undefined ? verification : `${verification} (${checkedBy})`
  return [checked, `${speaker}: ${text}${answers === undefined ? '' : ` [answers ${answers}]`}`]
}
