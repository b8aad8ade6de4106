import { ask, type Connection } from '../client.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { everyScenario } from '../listed.ts'
import { scenarioPath } from '../path.ts'

export const exportCommand = command({
  summary: 'print all that people wrote as JSON Lines, which import takes; of one scenario, or of all',
  arguments: ['[scenario]'],
  options: {
    all: { type: 'boolean', help: ['', 'of every scenario, archived ones included'] },
  },
  example: 'export ukraine-diplomatic-track > ukraine.jsonl',
  run: async (connection, [scenario], { all = false }) => {
    if (all === (scenario !== undefined))
      throw new Failure('misused', 'export: name a scenario, or give --all, one of the two.')
    const scenarios = scenario === undefined ? await everyId(connection) : [scenario]
    const parts: string[] = []
    for (const each of scenarios) {
      const { json } = await ask(connection, {
        path: scenarioPath(each, ['export']),
        headers: { Accept: 'application/jsonl' },
      })
      // A single line is JSON as well.
      parts.push(typeof json === 'string' ? json : `${JSON.stringify(json)}\n`)
    }
    const raw = parts.join('')
    return { json: {}, text: '', raw }
  },
})

async function everyId(connection: Connection): Promise<readonly string[]> {
  const listed = [...(await everyScenario(connection)), ...(await everyScenario(connection, true))]
  return listed.map(({ scenario }) => scenario)
}
