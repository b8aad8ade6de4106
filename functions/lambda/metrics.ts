import { embeddedMetrics } from './embedded-metrics.ts'
import { readEnv } from './env.ts'
import { logLine } from './log-line.ts'

const { METRICS_NAMESPACE } = readEnv('METRICS_NAMESPACE')

/** The observations of the current invocation: an instance of a function serves one at a time. */
export const { observe, flush } = embeddedMetrics(METRICS_NAMESPACE, logLine, Date.now)
