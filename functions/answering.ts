import { type Deps } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import { access } from './access.ts'
import { readEnv } from './env.ts'
import { logLine } from './log-line.ts'
import { secretValue } from './secret.ts'

const { TABLE_NAME, ACCESS_SECRET } = readEnv('TABLE_NAME', 'ACCESS_SECRET')

/** What the apps that answer requests are composed from: the tracker over the table, who may do what, and the clock. */
export const answering: Deps = {
  scenarios: scenarios({ table: dynamoTable(dynamoClient(), TABLE_NAME), now: Date.now }),
  access: access(() => secretValue(ACCESS_SECRET), { now: Date.now, log: logLine }),
  now: Date.now,
  log: logLine,
}
