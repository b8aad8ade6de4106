/**
 * Time-outs and retries for the publisher's AWS clients: even if ten calls in a row get no response, as many as one
 * batch of the stream can need, the function ends within its minute and reports the batch as failed instead of being
 * cut off.
 */
export const bounded = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const
