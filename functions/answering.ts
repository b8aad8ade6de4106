import { parseAccess } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import { cached } from './cached.ts'
import { readEnv } from './env.ts'
import { secretText } from './secret.ts'

const { TABLE_NAME, ACCESS_SECRET } = readEnv('TABLE_NAME', 'ACCESS_SECRET')

/** What every function that answers requests is made of: the tracker over the table, who may do what, and the clock. */
export const answering = {
  scenarios: scenarios({ table: dynamoTable(dynamoClient(), TABLE_NAME), now: Date.now }),
  access: cached(async () => parseAccess(JSON.parse((await secretText(ACCESS_SECRET)) ?? '')), {
    // A credential that was taken back works for a minute at most, a new one from the first time it is shown.
    keep: 60_000,
    again: 5_000,
    now: Date.now,
  }),
  now: Date.now,
}
