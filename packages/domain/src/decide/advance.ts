import type { DefinitionVersion } from '../definition/definition-version.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import type { Head } from '../ledger/head.ts'
import { firstFiled, timesIn } from '../ledger/history.ts'
import type { Revision } from '../ledger/revision.ts'
import { decidedAt } from '../report/filed-report.ts'
import type { Input } from '../timeline/input.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { headAfter } from './append.ts'
import { check } from './check.ts'

/**
 * Returns the head after a revision that follows from it: a check, a dismissal, a change of settings, a redaction, or a
 * report that comes last in the order of occurrence and makes `freshClaims` claims for the first time. The result
 * equals the head from the revision's own decision.
 */
export function advance(
  head: Head,
  governing: DefinitionVersion,
  revision: Revision,
  freshClaims: number,
): Head {
  const next = standing(head, governing, revision, freshClaims)
  return headAfter({ head, governing }, next, revision, revision.hash)
}

function standing(
  head: Head,
  governing: DefinitionVersion,
  revision: Revision,
  freshClaims: number,
): Pick<Head, 'snapshot' | 'pending'> {
  const { entry } = revision
  const recorded = Date.parse(revision.recorded)
  if (entry.kind === 'settings' || entry.kind === 'redaction') return head
  if (entry.kind === 'check') return check(head, governing, recorded) ?? head
  const { steps, snapshot } = replay(head.snapshot, [inputOf(revision, freshClaims)], versionsOf(governing))
  return { snapshot, pending: [...head.pending, ...clockEffects(steps)] }
}

function inputOf(revision: Revision, freshClaims: number): Input {
  const { entry } = revision
  if (entry.kind === 'report') return { kind: 'report', filed: firstFiled(revision, entry), freshClaims }
  if (entry.kind === 'dismissal') {
    return { kind: 'dismissal', proposal: entry.proposal, recorded: decidedAt(timesIn(revision)) }
  }
  throw new Error(`revision ${revision.revision} is a ${entry.kind}, which does not follow from the head`)
}
