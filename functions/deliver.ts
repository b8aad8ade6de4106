import { addresses, behind, deliver, delivering, wanting } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios, subscriptions } from '@tracker/storage'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { access } from './http/access.ts'
import { deliverBatch } from './delivering/deliver-batch.ts'
import { readEnv } from './lambda/env.ts'
import { invocation } from './lambda/invocation.ts'
import { logLine } from './lambda/log-line.ts'
import { secretValue } from './lambda/secret.ts'
import { waker } from './delivering/wake-ups.ts'

const { TABLE_NAME, ACCESS_SECRET, TRACKER_URL, DELIVERY_QUEUE_URL } = readEnv(
  'TABLE_NAME',
  'ACCESS_SECRET',
  'TRACKER_URL',
  'DELIVERY_QUEUE_URL',
)
const { TRACKER_ALLOW_ADDRESSES: allowed } = process.env
const now = Date.now

/** Progress is stored, and wake-ups sent, before Lambda ends the function. */
const { begin, until } = invocation(now, 5_000)
const table = dynamoTable(dynamoClient(), TABLE_NAME, { until })
const context = delivering({
  scenarios: scenarios({ table, now, log: logLine }),
  subscriptions: subscriptions(table),
  access: access(() => secretValue(ACCESS_SECRET), { now, log: logLine }),
  addresses: addresses(allowed),
  base: TRACKER_URL,
  now,
  until,
})
const wake = waker(DELIVERY_QUEUE_URL)

/** Delivers revisions to subscribers; wake-ups name the subscriptions to process. */
export function handler({ Records }: SQSEvent, lambda: Context): Promise<SQSBatchResponse> {
  begin(lambda)
  return deliverBatch(Records, {
    deliver: ({ id, scenario }) => deliver(context, id, scenario),
    wanting: (scenario) => wanting(context, scenario),
    behind: (subscription) => behind(context, subscription),
    wake,
    failed: (body, error) =>
      logLine({ level: 'error', event: 'delivery-failure', wakeUp: body, error: String(error) }),
    now,
  })
}
