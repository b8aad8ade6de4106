import { QueryCommand, type QueryCommandInput, ScanCommand } from '@aws-sdk/client-dynamodb'
import { ask, type TableAccess } from './send.ts'
import type { Attributes } from '../attributes.ts'
import { deadlineOf } from '../retry-policy.ts'

type Rows = Omit<QueryCommandInput, 'TableName' | 'Limit'>

/**
 * Returns the first `limit` rows of a query that `accept` maps to a value, or of a scan if there is no condition on the
 * key. Reads as many pages as that takes: DynamoDB ends a page after 1 MB, and counts rows that are then not accepted
 * towards its limit.
 */
export async function collect<T>(
  { client, tableName, patient }: TableAccess,
  query: Rows,
  limit: number,
  accept: (attributes: Attributes) => readonly T[],
): Promise<readonly T[]> {
  const until = deadlineOf(patient)
  const found: T[] = []
  let start = query.ExclusiveStartKey
  while (found.length < limit) {
    const page = { ...query, TableName: tableName, Limit: limit - found.length, ExclusiveStartKey: start }
    const answer = await ask(
      (sending) =>
        page.KeyConditionExpression === undefined
          ? client.send(new ScanCommand(page), sending)
          : client.send(new QueryCommand(page), sending),
      patient,
      until,
    )
    found.push(...(answer.Items ?? []).flatMap(accept))
    start = answer.LastEvaluatedKey
    if (!start) break
  }
  return found
}
