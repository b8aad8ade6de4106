import type { Written } from '@tracker/client'
import { command } from '../command.ts'
import { idOption, reasonOption } from '../options.ts'
import { send } from '../send.ts'
import { shownWritten } from '../show/written.ts'

export const dismiss = command({
  summary: 'dismiss a proposal',
  arguments: ['scenario', 'proposal'],
  options: { ...reasonOption, ...idOption },
  example: 'dismiss ukraine-diplomatic-track <proposal> --reason "Russia came back to the table"',
  run: async (connection, [scenario = '', proposal = ''], { id, reason = '' }) => {
    const data = { proposal, reason }
    const json = await send(connection, { type: 'proposal.dismissed', scenario, data, id, role: 'reviewer' })
    return { json, text: shownWritten(json as Written) }
  },
})
