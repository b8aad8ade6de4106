import { buffer } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { isForTransactions, mortal, type InjectedFault, type Schedule } from './faults.ts'

/**
 * Returns a client for the same database whose requests have the scheduled faults below the SDK: as DynamoDB's own HTTP
 * answers, or as a connection that breaks or stays silent before or after the request was carried out. So the tests
 * cover the SDK's parsing and the table's mapping. Each attempt is a call of its own. As in DynamoDB, a transaction is
 * never refused under the token that it was committed under. `called` hears of each call.
 */
export function faultyClient(
  { config }: DynamoDBClient,
  schedule: Schedule,
  called?: () => void,
): DynamoDBClient {
  const run = mortal(schedule, called)
  const { requestHandler } = config
  const committed = new Set<string>()
  const handle: typeof requestHandler.handle = (request) =>
    run(
      /Transact|Delete/.test(String(request.headers['x-amz-target'])),
      async () => {
        // Ignores the caller's time-out, so a slow machine does not add faults to the schedule.
        const { response } = await requestHandler.handle(request)
        // Read to its end even if it is then lost: otherwise its connection would never be released.
        response.body = await buffer(response.body)
        return { response }
      },
      async (fault, call) => {
        const { TransactItems: actions, ClientRequestToken: token = '' } = asked(request.body)
        if (fault === 'reset-after' || fault === 'timeout-after') {
          const { response } = await call()
          if (response.statusCode === 200) committed.add(token)
        }
        const refused = fault === 'condition-failed' || fault === 'transaction-conflict'
        if (refused && actions && committed.has(token)) return call()
        // Other requests have no token, so they can be refused.
        if (isForTransactions(fault) && !refused && !actions) return call()
        return { response: answer(fault, actions) }
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

/** DynamoDB's answer under the fault; throws if there is none. */
function answer(fault: InjectedFault, actions: TransactRequest['TransactItems']) {
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
      return actions
        ? cancellation(actions, ({ ConditionExpression }) =>
            ConditionExpression ? 'ConditionalCheckFailed' : 'None',
          )
        : problem(400, 'ConditionalCheckFailedException')
    case 'transaction-conflict':
      return actions
        ? cancellation(actions, () => 'TransactionConflict')
        : problem(400, 'TransactionConflictException')
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

/** The part of a request that the faults depend on; the actions and the token are a transaction's. */
interface TransactRequest {
  readonly TransactItems?: readonly Action[]
  readonly ClientRequestToken?: string
}

const asked = (body: Uint8Array): TransactRequest => JSON.parse(new TextDecoder().decode(body))

/** A cancelled transaction, with one reason for each of its actions. */
function cancellation(actions: readonly Action[], reasonOf: (action: Action[string]) => string) {
  const codes = actions.flatMap((action) => Object.values(action)).map(reasonOf)
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
