import type { Written } from '@tracker/client'
import type { HistoryItem } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { contentOf, contentOptions, roleFor } from '../content.ts'
import { corrected } from '../corrected.ts'
import { idOption, reasonOption } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { send } from '../send.ts'
import { shownWritten } from '../show/written.ts'

export const correct = command({
  summary:
    'correct a report; what is not said anew stays, but a list (--by, --to, --claim, --cite) is replaced',
  details: [
    'Of a report about several tracks, --track names the one that the other options speak of, and --tracks those that',
    'it lists; the other tracks stay, and so does what is not said anew of these.',
  ],
  arguments: ['scenario', 'report'],
  options: {
    ...reasonOption,
    headline: { type: 'string', help: ['<text>', 'the corrected headline'] },
    without: {
      type: 'string',
      multiple: true,
      help: ['<key>', 'take it out, e.g. event, facts/length or tracks/talks/event; repeatable'],
    },
    ...contentOptions,
    ...idOption,
  },
  example: 'correct ukraine-diplomatic-track msg_1 --reason "It was Tuesday" --occurred 2025-05-20',
  run: async (
    connection,
    [scenario = '', report = ''],
    { id, reason = '', headline, without, ...values },
  ) => {
    const { json: before } = await ask(connection, { path: scenarioPath(scenario, ['reports', report]) })
    const said = { ...contentOf(values), ...(headline === undefined ? {} : { headline }) }
    const data = corrected(before as HistoryItem, said, without ?? [])
    const json = await send(connection, {
      type: 'report.corrected',
      scenario,
      data: { report, reason, ...data },
      id,
      role: roleFor(data),
    })
    return { json, text: shownWritten(json as Written) }
  },
})
