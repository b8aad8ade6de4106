import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb'
import { keyOf } from '../transaction-limits.ts'
import { Conflict, Unavailable, type Write } from '../table.ts'

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors
const throttledReasons = ['ThrottlingError', 'ProvisionedThroughputExceeded']
const harmlessReasons = ['None', 'ConditionalCheckFailed', 'TransactionConflict', ...throttledReasons]
const transientErrors = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException', // the lost attempt of the same token is still at work
  'TimeoutError',
  'AbortError', // nobody aborts but the table, after its own time-out
  'SyntaxError', // an answer cut short
]
const transientCodes = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'EPROTO', // a TLS connection that broke off while it was made
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]

/**
 * Returns whether repeating the request can succeed. A response to a repeated transaction may report the commit of the
 * lost attempt: the token makes them one.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof TransactionCanceledException) {
    const codes = reasonsOf(error).map(({ Code }) => Code ?? 'None')
    return (
      codes.every((code) => code === 'None' || throttledReasons.includes(code)) &&
      codes.some((code) => code !== 'None')
    )
  }
  return (
    transientErrors.includes(error.name) || transientCodes.includes(codeOf(error)) || statusOf(error) >= 500
  )
}

/** Returns why each write was rejected, in the order of the writes; empty if the error is not a cancellation. */
export const reasonsOf = (error: unknown): readonly CancellationReason[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []

/**
 * Maps a failed transaction: to {@link Conflict} with the keys whose condition failed, or without keys if another
 * transaction was in progress on them; to {@link Unavailable} if the token was used for other writes, since the next
 * attempt has another token. Everything else is a defect, wrapped with its cause.
 */
export function refusal(error: unknown, writes: readonly Write[]): unknown {
  if (error instanceof IdempotentParameterMismatchException)
    return new Unavailable('the token was used for other writes', { cause: error })
  const reasons = reasonsOf(error)
  const defects = reasons.filter(({ Code = 'None' }) => !harmlessReasons.includes(Code))
  if (reasons.length === 0) return error
  if (defects.length > 0) {
    const told = defects.map(({ Code, Message }) => `${Code}: ${Message}`).join('; ')
    return new Error(`DynamoDB refused the transaction: ${told}`, { cause: error })
  }
  const failed = writes.filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed').map(keyOf)
  return new Conflict(failed, { cause: error })
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

function statusOf(error: Error): number {
  const metadata = '$metadata' in error ? error.$metadata : undefined
  return typeof metadata === 'object' && metadata && 'httpStatusCode' in metadata
    ? Number(metadata.httpStatusCode)
    : 0
}
