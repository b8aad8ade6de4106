import { dynamoClient, dynamoTable, sqliteTable, type Table, Unavailable } from '@tracker/storage'
import type { Settings } from './settings.ts'

/**
 * Opens the table that the settings name. Rejects with an Error that names the setting, and what to set, if the file is
 * not a tracker's database or DynamoDB cannot be reached.
 */
export async function openTable({ TABLE_NAME, TRACKER_DATA }: Settings): Promise<Table> {
  try {
    return TABLE_NAME === undefined ? sqliteTable(TRACKER_DATA) : await dynamoTableNamed(TABLE_NAME)
  } catch (error) {
    const setting = TABLE_NAME === undefined ? 'TRACKER_DATA' : 'TABLE_NAME'
    throw new Error(`${setting}: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  }
}

async function dynamoTableNamed(name: string): Promise<Table> {
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
  const table = dynamoTable(client, name)
  try {
    await table.get({ pk: 'TRACKER', sk: 'reached' })
    return table
  } catch (error) {
    throw new Error(whyNot(error, name, region), { cause: error })
  }
}

function whyNot(error: unknown, name: string, region: string): string {
  const setting = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL'].find((variable) => process.env[variable])
  const at = setting === undefined ? `DynamoDB in ${region}` : `the endpoint that ${setting} names`
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Unavailable) return `${at} does not answer (${reasonOf(error.cause)})`
  if (error.name === 'ResourceNotFoundException') return `${at} has no table ${name} in the region ${region}`
  return `${at} refuses to read the table ${name} (${error.name}: ${error.message.replace(/\.$/, '')})`
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
