/**
 * How an AWS client of the publisher waits: so long and so often that ten calls without any answer, as many as a batch
 * of the stream can take, end within the function's minute, and the batch is told of as failed instead of cut off.
 */
export const bounded = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const
