import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { Command } from '../report/command.ts'
import { requireOpen } from './change-settings.ts'
import { correctReport, retractReport } from './correct-report.ts'
import { decided, type FromHead, withHistory } from './decision.ts'
import { dismissProposal } from './dismiss-proposal.ts'
import { fileReport } from './file-report.ts'
import type { Writing } from './writing.ts'

/**
 * Decides on a write, from the head alone if that suffices; otherwise the verdict asks for the history. `id` names the
 * report that a command files. Throws the errors that each kind of command can have.
 */
export function decide(
  head: Head,
  governing: DefinitionVersion,
  id: string,
  command: Command,
  writing: Writing,
): FromHead {
  requireOpen(head)
  switch (command.kind) {
    case 'report':
      return fileReport(head, governing, id, command.draft, writing)
    case 'correction':
      return withHistory((history) => correctReport(head, governing, command, writing, history))
    case 'retraction':
      return withHistory((history) => retractReport(head, command, writing, history))
    case 'dismissal':
      return decided(dismissProposal(head, governing, command, writing))
  }
}
