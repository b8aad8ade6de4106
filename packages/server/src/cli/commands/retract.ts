import type { Written } from '@tracker/client'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { idOption, reasonOption } from '../options.ts'
import { send } from '../send.ts'
import { shownWritten } from '../show/written.ts'

export const retract = command({
  summary: 'retract a report; it no longer counts, and stays in the ledger, marked',
  arguments: ['scenario', 'report', '[reason]'],
  options: { ...reasonOption, ...idOption },
  example: 'retract ukraine-diplomatic-track msg_1 "The agency withdrew it"',
  run: async (connection, [scenario = '', report = '', typed], { id, reason }) => {
    if (typed !== undefined && reason !== undefined)
      throw new Failure('misused', 'The reason stands twice, once as --reason.')
    const data = { report, reason: reason ?? typed ?? '' }
    const json = await send(connection, { type: 'report.retracted', scenario, data, id, role: 'editor' })
    return { json, text: shownWritten(json as Written) }
  },
})
