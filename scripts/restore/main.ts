import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { restoreScenario } from './restore-scenario.ts'
import { restoreTable } from './restore-table.ts'

const help = `Has the tracker's table, or one scenario in it, as it was. See docs/operating.md, Restore.

  npm run restore -- table --table <TableName> --at 2025-05-18T22:00:00Z --as <new name>
  npm run restore -- table --backup <ARN of a backup> --as <new name>
      makes a new table, and says what to deploy so that the stack takes it

  npm run restore -- scenario <scenario> --from <restored table> --table <TableName>
      replaces one scenario by its state in a restored table
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    table: { type: 'string', default: '' },
    at: { type: 'string', default: '' },
    backup: { type: 'string', default: '' },
    as: { type: 'string', default: '' },
    from: { type: 'string', default: '' },
  },
})
const { table, at, backup, as, from } = values
const [what = '', scenario = ''] = positionals
const say = (line: string) => process.stdout.write(`${line}\n`)
const client = new DynamoDBClient()

if (what === 'table' && as !== '' && (backup !== '' || (table !== '' && !Number.isNaN(Date.parse(at))))) {
  const stream = await restoreTable(client, backup === '' ? { table, at: new Date(at) } : { backup }, as)
  say(`Restored. Now deploy with:\n  --context table=${as} --context tableStream=${stream}`)
} else if (what === 'scenario' && scenario !== '' && from !== '' && table !== '') {
  const { removed, copied, forgotten } = await restoreScenario(client, scenario, { from, to: table })
  say(`Removed ${removed} items, copied ${copied}, forgot ${forgotten} deliveries.`)
} else say(help)
