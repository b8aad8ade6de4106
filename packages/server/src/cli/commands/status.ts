import type { Status } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { everyScenario, leftOutText } from '../listed.ts'
import { momentOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { columns } from '../show/columns.ts'
import { shownStatus } from '../show/status.ts'

export const status = command({
  summary: 'how a scenario stands; without one, which there are',
  arguments: ['[scenario]'],
  options: momentOptions,
  example: 'status ukraine-diplomatic-track --as-of 2025-05-18T22:30:00Z',
  run: async (connection, [scenario], { 'as-of': asOf, 'known-at': knownAt }) => {
    if (scenario === undefined) {
      const listed = await everyScenario(connection)
      const { items } = listed
      const rows = items.map((item) => [item.scenario, item.lastDevelopment ?? '', item.title])
      const text = [...columns(rows), leftOutText(listed)].filter((line) => line !== undefined).join('\n')
      return { json: listed, text }
    }
    const { json } = await ask(connection, { path: scenarioPath(scenario, [], { asOf, knownAt }) })
    return { json, text: shownStatus(json as Status) }
  },
})
