import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

/**
 * Returns the client to give to `dynamoTable`. It sends each request once: the table retries by itself, inside its
 * budget and with the same token, and two layers of retries would multiply. (A client that does retry is still correct,
 * only less punctual.)
 */
export const dynamoClient = (config: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ maxAttempts: 1, ...config })
