import { dynamoClient, Unavailable } from '@tracker/storage'

/** The DynamoDB that the AWS SDK's own variables lead to. */
export interface DynamoHere {
  readonly client: ReturnType<typeof dynamoClient>
  /** Returns a message for a table's error that names the remedy; for other errors, their own message. */
  explain(error: unknown, table: string): Error
}

/** Rejects with an Error that names the variables to set, if the SDK has no region or credentials. */
export async function dynamoHere(): Promise<DynamoHere> {
  const client = dynamoClient()
  const region = await client.config.region().catch((error: unknown) => {
    throw new Error('the AWS SDK knows no region; set AWS_REGION, such as AWS_REGION=eu-central-1', {
      cause: error,
    })
  })
  await client.config.credentials().catch((error: unknown) => {
    throw new Error(
      'the AWS SDK finds no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE',
      { cause: error },
    )
  })
  return {
    client,
    explain: (error, table) => new Error(explanation(error, table, region), { cause: error }),
  }
}

function explanation(error: unknown, table: string, region: string): string {
  const setting = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL'].find((variable) => process.env[variable])
  const at = setting === undefined ? `DynamoDB in ${region}` : `the endpoint that ${setting} names`
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Unavailable) return `${at} does not answer (${reasonOf(error.cause)})`
  if (error.name === 'ResourceNotFoundException')
    return `${at} has no table ${table} in the region ${region}; \`npm run tracker -- create-table ${table}\` makes it`
  const refused = '$metadata' in error
  return refused
    ? `${at} refuses what was asked of the table ${table} (${error.name}: ${error.message.replace(/\.$/, '')})`
    : error.message
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
