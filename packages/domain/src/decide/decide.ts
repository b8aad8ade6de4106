import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import type { Command } from '../report/command.ts'
import { correctReport, retractReport } from './correct-report.ts'
import { type Decision, historyNeeded } from './decision.ts'
import { dismissProposal } from './dismiss-proposal.ts'
import { fileReport } from './file-report.ts'
import type { Writing } from './writing.ts'

/**
 * What a write comes to. `id` names the report that a command files. Without `history`, answers {@link historyNeeded}
 * where the head alone cannot decide. Throws what the decision on each kind of command throws.
 */
export function decide(
  head: Head,
  governing: DefinitionVersion,
  id: string,
  command: Command,
  writing: Writing,
  history?: History,
): Decision | typeof historyNeeded {
  switch (command.kind) {
    case 'report':
      return fileReport(head, governing, id, command.draft, writing, history)
    case 'correction':
      return history ? correctReport(head, governing, command, writing, history) : historyNeeded
    case 'retraction':
      return history ? retractReport(head, command, writing, history) : historyNeeded
    case 'dismissal':
      return dismissProposal(head, governing, command, writing)
  }
}
