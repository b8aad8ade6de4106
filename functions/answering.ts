import { type Deps, parseAccess } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import { cached } from './cached.ts'
import { readEnv } from './env.ts'
import { logLine } from './log-line.ts'
import { secretValue } from './secret.ts'

const { TABLE_NAME, ACCESS_SECRET } = readEnv('TABLE_NAME', 'ACCESS_SECRET')

const document = cached(async () => parseAccess(JSON.parse((await secretValue(ACCESS_SECRET)) ?? '')), {
  // A credential that was taken back works for a minute at most; a new one from the first time that it is shown.
  keep: 60_000,
  afresh: { most: 3, within: 15_000 },
  now: Date.now,
})

/** What the apps that answer requests are composed from: the tracker over the table, who may do what, and the clock. */
export const answering: Deps = {
  scenarios: scenarios({ table: dynamoTable(dynamoClient(), TABLE_NAME), now: Date.now }),
  access: ({ fresh = false } = {}) => (fresh ? document.afresh() : document.current()),
  now: Date.now,
  log: logLine,
}
