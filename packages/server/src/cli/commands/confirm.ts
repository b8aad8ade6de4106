import type { Written } from '@tracker/client'
import { command } from '../command.ts'
import { contentOf, wordOptions } from '../content.ts'
import { idOption } from '../options.ts'
import { send } from '../send.ts'
import { shownWritten } from '../show/written.ts'

export const confirm = command({
  summary: 'confirm a proposal, which makes its transition happen',
  arguments: ['scenario', 'proposal', '[headline]'],
  options: {
    ...wordOptions,
    occurred: {
      type: 'string',
      help: [
        '<time>',
        'when it was so; what an editor reported takes effect when that report says it occurred',
      ],
    },
    ...idOption,
  },
  example: 'confirm ukraine-diplomatic-track <proposal> "The sanctions are triggered"',
  run: async (connection, [scenario = '', proposal = '', headline], { id, ...values }) => {
    const data = { headline: headline ?? `Confirmed: ${proposal}`, ...contentOf(values), confirms: proposal }
    const json = await send(connection, { type: 'report.filed', scenario, data, id, role: 'reviewer' })
    return { json, text: shownWritten(json as Written) }
  },
})
