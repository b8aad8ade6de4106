import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { requireWithinLimits } from '../transaction-limits.ts'
import { ask, type TableAccess } from './send.ts'
import { collect } from './query-pages.ts'
import { type Attributes, isLive, toIndexRow, toItem, toKey } from '../attributes.ts'
import { transact } from './transact.ts'
import { deadlineOf, retryPolicy, type RetryPolicy } from '../retry-policy.ts'
import type { IndexQuery, Query, WholeTable } from '../table.ts'

/**
 * Implements the table in DynamoDB: string keys `pk` and `sk`, the keys-only indexes `due` (`due`, `dueAt`) and
 * `recent` (`recent`, `recentAt`), `ttl`, and the data as JSON text. Reads of items are strongly consistent unless they
 * may lag. Pass it a `dynamoClient`, which leaves retries to the table.
 *
 * An attempt whose response was lost is repeated with the same token, so it has one effect. If no response arrives,
 * transact rejects with Unavailable. A caller that then starts over, with another token or after the ten minutes of the
 * first, may get a Conflict with its own commit, which it can detect by reading.
 */
export function dynamoTable(
  client: DynamoDBClient,
  tableName: string,
  options: Partial<RetryPolicy> = {},
): WholeTable {
  const patient = retryPolicy(options)
  const access: TableAccess = { client, tableName, patient }
  const live = (row: Attributes) => [toItem(row)].filter((item) => isLive(item, patient.now()))
  return {
    get: async (key, { lag } = { lag: false }) => {
      const command = new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: !lag })
      const answer = await ask((sending) => client.send(command, sending), patient, deadlineOf(patient))
      const item = answer.Item && toItem(answer.Item)
      return item && isLive(item, patient.now()) ? item : undefined
    },
    query: async ({ pk, from, to, descending = false, limit }: Query) => {
      if (isAfter(from, to)) return []
      const span = {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from }, ':to': { S: to } },
        ConsistentRead: true,
        ScanIndexForward: !descending,
      }
      return collect(access, span, limit, live)
    },
    scan: (after, limit) => {
      const start = after === undefined ? {} : { ExclusiveStartKey: toKey(after) }
      return collect(access, { ConsistentRead: true, ...start }, limit, live)
    },
    transact: async (writes, token) => {
      requireWithinLimits(writes)
      await transact(access, writes, token)
    },
    index: async ({ index, shard, to, after, descending = false, limit }: IndexQuery) => {
      const beyond = after !== undefined && to !== undefined && isAfter(after.at, to)
      if (beyond && !descending) return []
      const bounded = to !== undefined
      const span = {
        IndexName: index,
        KeyConditionExpression: `#shard = :shard${bounded ? ' AND #at <= :to' : ''}`,
        ExpressionAttributeNames: { '#shard': index, ...(bounded && { '#at': `${index}At` }) },
        ExpressionAttributeValues: { ':shard': { S: shard }, ...(bounded && { ':to': { S: to } }) },
        ScanIndexForward: !descending,
        // DynamoDB rejects a start outside the range; in descending order it is the end of the range.
        ...(after &&
          !beyond && {
            ExclusiveStartKey: { ...toKey(after), [index]: { S: shard }, [`${index}At`]: { S: after.at } },
          }),
      }
      return collect(access, span, limit, (row) => [toIndexRow(index, row)])
    },
    close: async () => {},
  }
}

const isAfter = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0
