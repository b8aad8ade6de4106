import {
  checkEntries,
  dynamoClient,
  dynamoTable,
  scenarios,
  subscriptions,
  watchedScenarios,
  watchedTable,
} from '@tracker/storage'
import type { Context } from 'aws-lambda'
import { readEnv } from './lambda/env.ts'
import { invocation } from './lambda/invocation.ts'
import { logLine } from './lambda/log-line.ts'
import { flush, observe } from './lambda/metrics.ts'
import { wakeDue } from './delivering/wake-due.ts'
import { waker } from './delivering/wake-ups.ts'

const { TABLE_NAME, DELIVERY_QUEUE_URL } = readEnv('TABLE_NAME', 'DELIVERY_QUEUE_URL')

/**
 * Work in progress when time runs out still finishes before Lambda ends the function, and so does the record of the
 * check itself.
 */
const { begin, until } = invocation(Date.now, 2_000)
const table = watchedTable(dynamoTable(dynamoClient(), TABLE_NAME, { until }), observe)
const tracker = watchedScenarios(scenarios({ table, now: Date.now }), observe)
const deliveries = subscriptions(table)
const wake = waker(DELIVERY_QUEUE_URL)

/** How long before that end no new work is started, in milliseconds. */
const last = 8_000

/**
 * Wakes deliveries, and applies deadlines and rules, that have come due. Work that does not fit into this run is left
 * to the next.
 */
export async function handler(
  { scheduled }: { readonly scheduled?: string },
  context: Context,
): Promise<void> {
  const started = Date.now()
  begin(context)
  const [woken] = await Promise.allSettled([wakeDue(deliveries, wake, { now: started, scheduled })])
  const report = await tracker.checkAll(until() - last)
  for (const entry of checkEntries(report, Date.now() - started)) logLine(entry)
  flush()
  // The check itself does not wait for a queue that accepts nothing; the function is reported as failed.
  if (woken.status === 'rejected') throw woken.reason
}
