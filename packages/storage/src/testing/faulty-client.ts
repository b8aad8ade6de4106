import { buffer } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { mortal, type Fault, type Schedule } from './faults.ts'

/**
 * A client to the same database whose requests meet the scheduled faults below the SDK: as HTTP answers of DynamoDB's
 * own, or as a connection that breaks or stays silent before or after the request was carried out. So it is the SDK's
 * parsing and the table's mapping that are tested. Each attempt is a call of its own.
 */
export function faultyClient({ config }: DynamoDBClient, schedule: Schedule): DynamoDBClient {
  const run = mortal(schedule)
  const { requestHandler } = config
  const handle: typeof requestHandler.handle = (request, options) =>
    run(
      String(request.headers['x-amz-target']).endsWith('.TransactWriteItems'),
      async () => {
        const { response } = await requestHandler.handle(request, options)
        // Read to its end, also where it is then lost: else its connection would never be free again.
        response.body = await buffer(response.body)
        return { response }
      },
      async (fault, call) => {
        if (fault === 'reset-after' || fault === 'timeout-after') await call()
        return { response: answer(fault, request.body) }
      },
    )
  return new DynamoDBClient({
    region: config.region,
    credentials: config.credentials,
    ...(config.endpoint && { endpoint: config.endpoint }),
    maxAttempts: config.maxAttempts,
    requestHandler: { handle },
  })
}

/** DynamoDB's answer under the fault; throws where there is none. */
function answer(fault: Fault, body: Uint8Array) {
  switch (fault) {
    case 'throttled':
      return problem(400, 'ThrottlingException')
    case 'throughput-exceeded':
      return problem(400, 'ProvisionedThroughputExceededException')
    case 'internal-error':
      return problem(500, 'InternalServerError')
    case 'transaction-in-progress':
      return problem(400, 'TransactionInProgressException')
    case 'token-mismatch':
      return problem(400, 'IdempotentParameterMismatchException')
    case 'condition-failed':
      return cancellation(body, ({ ConditionExpression }) =>
        ConditionExpression ? 'ConditionalCheckFailed' : 'None',
      )
    case 'transaction-conflict':
      return cancellation(body, () => 'TransactionConflict')
    case 'reset-before':
    case 'reset-after':
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    case 'timeout-before':
    case 'timeout-after':
      throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' })
    case 'death-before':
    case 'death-after':
      throw new Error('the dead are not answered')
  }
}

type Action = Readonly<Record<string, { readonly ConditionExpression?: string }>>

/** A cancelled transaction, with one reason for each of its actions. */
function cancellation(body: Uint8Array, reasonOf: (action: Action[string]) => string) {
  const { TransactItems }: { TransactItems: readonly Action[] } = JSON.parse(new TextDecoder().decode(body))
  const codes = TransactItems.flatMap((action) => Object.values(action)).map(reasonOf)
  return problem(400, 'TransactionCanceledException', {
    CancellationReasons: codes.map((Code) => ({ Code })),
  })
}

const problem = (statusCode: number, name: string, members = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(
    JSON.stringify({
      __type: `com.amazonaws.dynamodb.v20120810#${name}`,
      message: `injected: ${name}`,
      ...members,
    }),
  ),
})
