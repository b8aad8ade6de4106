import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { isTransient } from './failure.ts'
import { retrying, type RetryPolicy } from '../retry-policy.ts'

/** Where a table's requests go, and their retry policy. */
export interface TableAccess {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly patient: RetryPolicy
}

/** Sends one request; the signal aborts it. */
type Send<T> = (options: { readonly abortSignal: AbortSignal }) => Promise<T>

/** Milliseconds after which an unanswered request is aborted and sent again. */
const attemptTimeout = 2000

/**
 * Sends a request until it succeeds or the deadline has passed. Lost responses, time-outs, throttling and DynamoDB's
 * own failures are retried and end in Unavailable; a rejection goes to the caller immediately.
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
