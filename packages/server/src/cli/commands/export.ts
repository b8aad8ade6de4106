import { ledgerLines } from '@tracker/http'
import { scenarios, scenariosIn } from '@tracker/storage'
import { namedTable, tableName } from '../../tables/named-table.ts'
import { ask, type Connection } from '../client.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { wholeList, leftOutText } from '../listed.ts'
import { momentOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'

export const exportCommand = command({
  summary:
    'print all that people wrote as JSON Lines, which import takes, of one scenario or of all; or one as a table',
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
    format: { type: 'string', help: ['<jsonl|csv>', 'csv is the table of docs/data-sets.md, at any moment'] },
    ...momentOptions,
  },
  example: 'export ukraine-diplomatic-track > ukraine.jsonl',
  run: async (connection, [scenario], { all = false, from, format, 'as-of': asOf, 'known-at': knownAt }) => {
    if (all === (scenario !== undefined))
      throw new Failure('misused', 'export: name a scenario, or give --all, one of the two.')
    const table = { format, asOf, knownAt }
    if (scenario === undefined || from !== undefined) refuseTable(table)
    else if (isTable(table)) return { json: {}, text: '', raw: await tableOf(connection, scenario, table) }
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

interface TableOptions {
  readonly format: string | undefined
  readonly asOf: string | undefined
  readonly knownAt: string | undefined
}

function isTable({ format = 'jsonl', asOf, knownAt }: TableOptions): boolean {
  return format !== 'jsonl' || asOf !== undefined || knownAt !== undefined
}

/** Refuses what only the table of one scenario has, and a tracker makes. */
function refuseTable(table: TableOptions): void {
  const detail =
    '--format csv, --as-of and --known-at are for one scenario of a tracker, without --all and --from.'
  if (isTable(table)) throw new Failure('misused', `export: ${detail}`)
}

/** The table of one scenario (RFC 4180); a form that the tracker does not know is refused by it. */
async function tableOf(connection: Connection, scenario: string, table: TableOptions): Promise<string> {
  const path = scenarioPath(scenario, ['export'], { ...table })
  const { json } = await ask(connection, { path, headers: { Accept: 'text/csv' } })
  if (typeof json === 'string') return json
  throw new Failure('failed', `What answers at ${connection.url} is no tracker: its answer is no table.`)
}

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
