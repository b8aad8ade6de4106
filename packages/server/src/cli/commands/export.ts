import { ledgerLines } from '@tracker/http'
import { scenarios, scenariosIn } from '@tracker/storage'
import { namedTable, tableName } from '../../tables/named-table.ts'
import { ask, type Connection } from '../client.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { wholeList, leftOutText } from '../listed.ts'
import { scenarioPath } from '../path.ts'

export const exportCommand = command({
  summary: 'print all that people wrote as JSON Lines, which import takes; of one scenario, or of all',
  arguments: ['[scenario]'],
  options: {
    all: { type: 'boolean', help: ['', 'of every scenario, archived ones included'] },
    from: {
      type: 'string',
      help: [
        '<table>',
        'sqlite:<file> or dynamodb:<table> of a tracker that has stopped, from release 0.1.0 on',
      ],
    },
  },
  example: 'export ukraine-diplomatic-track > ukraine.jsonl',
  run: async (connection, [scenario], { all = false, from }) => {
    if (all === (scenario !== undefined))
      throw new Failure('misused', 'export: name a scenario, or give --all, one of the two.')
    if (from !== undefined) return { json: {}, text: '', raw: await ledgersOf(tableName(from), scenario) }
    const ids = scenario === undefined ? await everyId(connection) : [scenario]
    const parts: string[] = []
    for (const each of ids) {
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

/** The lines of one scenario of a table, or of all, without a tracker. */
async function ledgersOf(name: string, scenario: string | undefined): Promise<string> {
  const { table } = await namedTable(name, { alone: true, earlier: true })
  try {
    const ids = scenario === undefined ? await scenariosIn(table) : [scenario]
    const tracker = scenarios({ table, now: Date.now })
    const parts: string[] = []
    for (const id of ids) parts.push(...(await Array.fromAsync(ledgerLines(id, tracker))))
    return parts.join('')
  } finally {
    await table.close()
  }
}

async function everyId(connection: Connection): Promise<readonly string[]> {
  const listed = await wholeList(connection)
  const damaged = leftOutText(listed)
  if (damaged !== undefined) throw new Failure('failed', `Not everything can be exported: ${damaged}.`)
  return listed.items.map(({ scenario }) => scenario)
}
