import { command } from '../command.ts'
import { idOption, reasonOption } from '../options.ts'
import { send } from '../send.ts'
import { shownWritten, type Written } from '../show/written.ts'

export const retract = command({
  summary: 'retract a report; it no longer counts, and stays in the ledger, marked',
  arguments: ['scenario', 'report'],
  options: { ...reasonOption, ...idOption },
  example: 'retract ukraine-diplomatic-track msg_1 --reason "The agency withdrew it"',
  run: async (connection, [scenario = '', report = ''], { id, reason = '' }) => {
    const data = { report, reason }
    const json = await send(connection, { type: 'report.retracted', scenario, data, id, role: 'editor' })
    return { json, text: shownWritten(json as Written) }
  },
})
