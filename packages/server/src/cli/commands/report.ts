import type { Written } from '@tracker/client'
import { command } from '../command.ts'
import { contentOf, contentOptions, roleFor } from '../content.ts'
import { idOption } from '../options.ts'
import { send } from '../send.ts'
import { shownWritten } from '../show/written.ts'

export const report = command({
  summary: 'file a report: something happened, was said, or was scheduled',
  arguments: ['scenario', '[headline]'],
  options: { ...contentOptions, ...idOption },
  example: 'report ukraine-diplomatic-track "Russia agrees to the ceasefire" --track ceasefire --event agree',
  run: async (connection, [scenario = '', headline], { id, ...values }) => {
    const said = contentOf(values)
    const data = headline === undefined ? said : { ...said, headline }
    const json = await send(connection, { type: 'report.filed', scenario, data, id, role: roleFor(data) })
    return { json, text: shownWritten(json as Written) }
  },
})
