import { dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import type { Context } from 'aws-lambda'
import { readEnv } from './env.ts'
import { logLine } from './log-line.ts'

const { TABLE_NAME } = readEnv('TABLE_NAME')
const tracker = scenarios({ table: dynamoTable(dynamoClient(), TABLE_NAME), now: Date.now })

/** Kept back, so that what is at work when time runs out still ends inside the function's time. */
const margin = 10_000

/** Records what the clock has brought about; what does not fit into this run is left to the next. */
export async function handler(_: unknown, context: Context): Promise<void> {
  const started = Date.now()
  const report = await tracker.checkAll(started + context.getRemainingTimeInMillis() - margin)
  const { due, recorded, lateness, failed, unfinished } = report
  logLine({
    event: 'check',
    due,
    recorded,
    late: lateness / 1000,
    failed: failed.length,
    unfinished,
    took: Date.now() - started,
  })
  for (const failure of failed) logLine({ event: 'check-failure', ...failure })
}
