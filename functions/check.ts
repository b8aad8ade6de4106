import { checkEntries, dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import type { Context } from 'aws-lambda'
import { readEnv } from './env.ts'
import { invocation } from './invocation.ts'
import { logLine } from './log-line.ts'

const { TABLE_NAME } = readEnv('TABLE_NAME')

/**
 * Work in progress when time runs out still finishes before Lambda ends the function, and so does the record of the
 * check itself.
 */
const { begin, until } = invocation(Date.now, 2_000)
const tracker = scenarios({ table: dynamoTable(dynamoClient(), TABLE_NAME, { until }), now: Date.now })

/** How long before that end nothing new is started, in milliseconds. */
const last = 8_000

/** Applies deadlines and rules that have come due. Whatever does not fit into this run is left to the next. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const started = Date.now()
  begin(context)
  const report = await tracker.checkAll(until() - last)
  for (const entry of checkEntries(report, Date.now() - started)) logLine(entry)
}
