import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { amended, firstFiled, timesIn } from '../ledger/history.ts'
import type { Revision } from '../ledger/revision.ts'
import { decidedAt } from '../report/filed-report.ts'
import type { Id } from '../schema/id-record.ts'
import { changeSettings } from './change-settings.ts'
import { check } from './check.ts'
import { replaced } from './correct-report.ts'
import { decided, type Decision, type FromHead, withHistory } from './decision.ts'
import { type Defined, redefine } from './define.ts'
import { dismissed } from './dismiss-proposal.ts'
import { placed } from './file-report.ts'
import { redacted } from './redact-report.ts'
import { rewriteHistory } from './rewrite-history.ts'

/** An author with every authority: the entries were accepted once, so the second decision does not check it. */
const accepted = { name: '', kind: 'key', authority: 'reviewer' } as const

/**
 * Decides again on the entry of a revision that came after `head`. If the revision is genuine, the decision has the
 * effects that the revision states. `claimed` has the ids of the claims that reports had made until then. Throws a
 * DomainError, or an Error, if such an entry could not have been accepted.
 */
export function redecide(
  head: Head,
  governing: DefinitionVersion,
  revision: Revision,
  claimed: ReadonlySet<Id>,
): FromHead<Decision | Defined> {
  const { entry, revision: number } = revision
  const recorded = Date.parse(revision.recorded)
  switch (entry.kind) {
    case 'report':
      return placed(head, governing, firstFiled(revision, entry), { claimed })
    case 'correction':
    case 'retraction':
      return withHistory((before) => {
        const filed = before.reports.get(entry.report)
        if (!filed) throw new Error(`there is no report ${entry.report} to amend`)
        const after = replaced(before, amended(filed, revision, entry))
        const now = { revision: number, recorded: revision.recorded }
        return rewriteHistory(head, { before, after }, entry, accepted, now)
      })
    case 'dismissal':
      return decided(dismissed(head, governing, entry, decidedAt(timesIn(revision))))
    case 'definition': {
      const { document: definition, migrate } = entry
      return decided(redefine(head, governing, { definition, migrate }, decidedAt(timesIn(revision))))
    }
    case 'check':
      return decided(of(check(head, governing, recorded), 'nothing was due'))
    case 'redaction':
      return decided(redacted(head, entry))
    case 'settings':
      return decided(of(changeSettings(head, entry.settings), 'nothing was changed by it'))
  }
}

function of(decision: Decision | undefined, otherwise: string): Decision {
  if (!decision) throw new Error(otherwise)
  return decision
}
