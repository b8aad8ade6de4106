import { ask } from '../client.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'

export const deleteCommand = command({
  summary: 'delete a scenario that never had a report; its id is free again (needs --key of an admin)',
  arguments: ['scenario'],
  options: {},
  example: 'delete mistyped-story --key tracker_…',
  run: async (connection, [scenario = '']) => {
    if (connection.key === undefined) throw new Failure('misused', 'Deleting needs --key, or TRACKER_KEY.')
    await ask(connection, { method: 'DELETE', path: scenarioPath(scenario) })
    return { json: { scenario, deleted: true }, text: `${scenario} is gone` }
  },
})
