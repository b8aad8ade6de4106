import { checkEntries, dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import type { Context } from 'aws-lambda'
import { readEnv } from './env.ts'
import { invocation } from './invocation.ts'
import { logLine } from './log-line.ts'

const { TABLE_NAME } = readEnv('TABLE_NAME')

/** What is at work when time runs out still ends inside the function's time, as does the note of the check itself. */
const { begin, until } = invocation(Date.now, 2_000)
const tracker = scenarios({ table: dynamoTable(dynamoClient(), TABLE_NAME, { until }), now: Date.now })

/** So long before that end, in milliseconds, nothing new is begun. */
const last = 8_000

/** Records what the clock has brought about; what does not fit into this run is left to the next. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const started = Date.now()
  begin(context)
  const report = await tracker.checkAll(until() - last)
  for (const entry of checkEntries(report, Date.now() - started)) logLine(entry)
}
