import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoTable, sqliteTable } from '@tracker/storage'
import { absence, lacking } from '@tracker/testing/parts/parts'
import { createTable, localClient } from '../../packages/storage/src/testing/dynamo-local.ts'
import { startDynamoLocal } from '../../packages/storage/src/testing/start-dynamo-local.ts'
import { bareDynamo, bareSqlite } from './bare.ts'
import { bundles } from './bundles.ts'
import { inDynamo, inMemory } from './castore.ts'
import { folds } from './folds.ts'
import { ledgers } from './ledgers.ts'
import { requests } from './requests.ts'
import { stories } from './story.ts'

const load = () => loadavg()[0]?.toFixed(1)

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load()}
Medians of runs taken in turn, so that the machine's noise hits all alike. Figures of one run of one machine: trust the
ratios, and those only beyond a tenth or two.`)

const told = await stories()

await folds(told.table)

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const file = sqliteTable(join(folder, 'tracker.db'))
  await told.copyTo(file)
  await ledgers(
    'SQLite, on disk',
    file,
    'castore in memory (which keeps nothing)',
    await inMemory(),
    bareSqlite(join(folder, 'bare.db')),
  )
  await file.close()
} finally {
  rmSync(folder, { recursive: true })
}

const missing = lacking(['java'])
if (missing.length > 0) console.log(`\nNOT MEASURED: DynamoDB. ${absence(missing)}`)
else {
  const local = await startDynamoLocal()
  const client = localClient(local.endpoint)
  const name = await createTable(client)
  const table = dynamoTable(client, name)
  await told.copyTo(table)
  await ledgers(
    'DynamoDB Local',
    table,
    'castore on DynamoDB Local',
    await inDynamo(client),
    bareDynamo(client, name),
  )
  client.destroy()
  await local.stop()
}

await requests(told.table)
await bundles()
console.log(`\nLoad at the end: ${load()}`)
