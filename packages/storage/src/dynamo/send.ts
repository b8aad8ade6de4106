import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { isTransient } from './failure.ts'
import { retrying, type RetryPolicy } from '../retry-policy.ts'

/** Where a table's requests go, and how patiently. */
export interface TableAccess {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly patient: RetryPolicy
}

/** Sends one request; the signal ends the wait for its answer. */
type Send<T> = (options: { readonly abortSignal: AbortSignal }) => Promise<T>

/** Milliseconds after which a request that was not answered is given up and sent again. */
const attemptTimeout = 2000

/**
 * Sends a request until it is answered or the deadline has come: lost answers, time-outs, throttling and DynamoDB's
 * own failures are retried, and end in Unavailable; a refusal is the caller's at once.
 */
export const ask = <T>(send: Send<T>, patient: RetryPolicy, until: number): Promise<T> =>
  retrying(
    async (left) => {
      const abort = new AbortController()
      const timer = setTimeout(() => abort.abort(), Math.max(0, Math.min(left, attemptTimeout)))
      try {
        return await send({ abortSignal: abort.signal })
      } finally {
        clearTimeout(timer)
      }
    },
    isTransient,
    patient,
    until,
  )
