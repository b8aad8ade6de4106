import { type Deps } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import { type Hono } from 'hono'
import { type LambdaContext, type LambdaEvent, handle } from 'hono/aws-lambda'
import { access } from './access.ts'
import { readEnv } from './env.ts'
import { invocation } from './invocation.ts'
import { logLine } from './log-line.ts'
import { secretValue } from './secret.ts'

const { TABLE_NAME, ACCESS_SECRET, TRACKER_URL } = readEnv('TABLE_NAME', 'ACCESS_SECRET', 'TRACKER_URL')

/** Two seconds are left for making the answer of what was read: a late table then means 503, and no time-out. */
const { begin, until } = invocation(Date.now, 2_000)

/** What the apps that answer requests are composed from: the tracker over the table, who may do what, and the clock. */
export const deps = {
  scenarios: scenarios({
    table: dynamoTable(dynamoClient(), TABLE_NAME, { until }),
    now: Date.now,
    log: logLine,
  }),
  access: access(() => secretValue(ACCESS_SECRET), { now: Date.now, log: logLine }),
  now: Date.now,
  base: TRACKER_URL,
  log: logLine,
} satisfies Deps

/** An app as the handler of a function, which answers within the function's time. */
export function respond(app: Hono) {
  const handler = handle(app)
  return (event: LambdaEvent, context: LambdaContext) => {
    begin(context)
    return handler(event, context)
  }
}
