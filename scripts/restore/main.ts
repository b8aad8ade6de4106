import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { commandLine } from '../command-line.ts'
import { restoreScenario } from './restore-scenario.ts'
import { restoreTable } from './restore-table.ts'

const help = `Has the tracker's table, or one scenario in it, as it was. See docs/operating.md, Restore.

  npm run restore -- table --table <TableName> --at 2025-05-18T22:00:00Z --as <new name>
  npm run restore -- table --backup <ARN of a backup> --as <new name>
      makes a new table, and says what to deploy so that the stack takes it

  npm run restore -- scenario <scenario> --from <restored table> --table <TableName>
      replaces one scenario by its state in a restored table
`

const text = { type: 'string', default: '' } as const

await commandLine(async () => {
  const options = { table: text, at: text, backup: text, as: text, from: text }
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const { table, at, backup, as, from } = values
  const [what = 'help', scenario = ''] = positionals
  const client = new DynamoDBClient()
  switch (what) {
    case 'help':
      return help
    case 'table': {
      need({ as, ...(backup === '' && { table, at }) })
      if (backup === '' && Number.isNaN(Date.parse(at))) throw new Error(`--at ${at} is no moment`)
      const stream = await restoreTable(client, backup === '' ? { table, at: new Date(at) } : { backup }, as)
      return `Restored. Now deploy with:\n  --context table=<stage>:${as} --context tableStream=<stage>:${stream}`
    }
    case 'scenario': {
      need({ from, table })
      if (scenario === '') throw new Error('Which scenario? npm run restore -- scenario <scenario> ...')
      const { removed, copied, forgotten } = await restoreScenario(client, scenario, { from, to: table })
      return `Removed ${removed} items, copied ${copied}, forgot ${forgotten} deliveries.`
    }
    default:
      throw new Error(`There is no command ${what}; npm run restore -- help shows those that there are`)
  }
})

/** Throws if options are missing, naming each. */
function need(options: Readonly<Record<string, string>>): void {
  const missing = Object.entries(options).flatMap(([name, given]) => (given === '' ? [`--${name}`] : []))
  if (missing.length > 0) throw new Error(`${missing.join(', ')} missing; npm run restore -- help shows how`)
}
