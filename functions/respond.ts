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

/** Leaves two seconds to build the response, so that a slow table means 503 and not a time-out. */
const { begin, until } = invocation(Date.now, 2_000)

/** The one table. */
export const table = dynamoTable(dynamoClient(), TABLE_NAME, { until })

/** The dependencies of the apps that serve requests: the tracker over the table, the access document and the clock. */
export const deps = {
  scenarios: scenarios({
    table,
    now: Date.now,
    log: logLine,
  }),
  access: access(() => secretValue(ACCESS_SECRET), { now: Date.now, log: logLine }),
  now: Date.now,
  base: TRACKER_URL,
  log: logLine,
} satisfies Deps

/** Turns an app into the handler of a function, which responds within the function's time. */
export function respond(app: Hono) {
  const handler = handle(app)
  return (event: LambdaEvent, context: LambdaContext) => {
    begin(context)
    return handler(event, context)
  }
}
