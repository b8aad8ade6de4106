import type { Id } from '../schema/id-record.ts'
import type { Claim } from './content.ts'
import type { Draft } from './draft.ts'
import { nameClaims } from './name-claims.ts'

/** One write to a scenario by an editor or a reviewer. `report` and `proposal` are the ids of its subject. */
export type Command =
  | { readonly kind: 'report'; readonly draft: Draft }
  | { readonly kind: 'correction'; readonly report: string; readonly reason: string; readonly draft: Draft }
  | { readonly kind: 'retraction'; readonly report: string; readonly reason: string }
  | { readonly kind: 'dismissal'; readonly proposal: string; readonly reason: string }

/** Returns the id of the report that a command corrects, whose claims are replaced by the correction's. */
export function corrected(command: Command): string | undefined {
  return command.kind === 'correction' ? command.report : undefined
}

/** Returns whether a command makes claims without ids, which in a correction depend on the report's earlier claims. */
export function leavesClaimIdsOut(command: Command): boolean {
  return 'draft' in command && (command.draft.content.claims ?? []).some(({ id }) => id === undefined)
}

/**
 * Returns the ids of the claims that a command makes, retells or answers. `id` is the report that it files; `before`
 * has the current claims of the report that it corrects.
 */
export function claimIdsOf(command: Command, id: string, before: readonly Claim[]): readonly Id[] {
  if (command.kind !== 'report' && command.kind !== 'correction') return []
  const { claims = [] } = nameClaims(command.draft.content, { report: corrected(command) ?? id, before })
  return [...new Set(claims.flatMap((one) => [one.id, ...(one.answers === undefined ? [] : [one.answers])]))]
}
