import type { CliCommand } from './command.ts'
import { access } from './commands/access.ts'
import { backup } from './commands/backup.ts'
import { claims } from './commands/claims.ts'
import { completion } from './commands/completion.ts'
import { confirm } from './commands/confirm.ts'
import { correct } from './commands/correct.ts'
import { createTable } from './commands/create-table.ts'
import { define } from './commands/define.ts'
import { deleteCommand } from './commands/delete.ts'
import { deliveries } from './commands/deliveries.ts'
import { diff } from './commands/diff.ts'
import { dismiss } from './commands/dismiss.ts'
import { dryRun } from './commands/dry-run.ts'
import { follow } from './commands/follow.ts'
import { exportCommand } from './commands/export.ts'
import { facts } from './commands/facts.ts'
import { history } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { move } from './commands/move.ts'
import { newCommand } from './commands/new.ts'
import { redact } from './commands/redact.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { retract } from './commands/retract.ts'
import { settings } from './commands/settings.ts'
import { spans } from './commands/spans.ts'
import { status } from './commands/status.ts'
import { subscriptions } from './commands/subscriptions.ts'
import { track } from './commands/track.ts'
import { verify } from './commands/verify.ts'

/** Every command by name, in the order of the help. */
export const commands: ReadonlyMap<string, CliCommand> = new Map<string, CliCommand>([
  ['status', status],
  ['track', track],
  ['history', history],
  ['claims', claims],
  ['facts', facts],
  ['spans', spans],
  ['follow', follow],
  ['diff', diff],
  ['verify', verify],
  ['report', report],
  ['correct', correct],
  ['retract', retract],
  ['redact', redact],
  ['confirm', confirm],
  ['dismiss', dismiss],
  ['new', newCommand],
  ['define', define],
  ['dry-run', dryRun],
  ['deliveries', deliveries],
  ['subscriptions', subscriptions],
  ['settings', settings],
  ['delete', deleteCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['access', access],
  ['backup', backup],
  ['restore', restore],
  ['create-table', createTable],
  ['move', move],
  ['completion', completion(() => commands)],
])
