import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  TransactionConflictException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { ask, type TableAccess } from './send.ts'
import { reasonsOf, refusal } from './failure.ts'
import { isLive, toItem, toKey } from '../attributes.ts'
import { toAction, toClientToken } from './write.ts'
import { deadlineOf } from '../retry-policy.ts'
import type { Item, Write } from '../table.ts'

/**
 * Commits the writes under the token, or rejects as `Table.transact` says.
 *
 * If an expired item that DynamoDB has not removed yet fails the condition `absent`, it is removed here and the same
 * transaction is sent again. The clock cannot be part of the condition instead, since a repeated token needs an
 * identical request.
 */
export async function transact(access: TableAccess, writes: readonly Write[], token: string): Promise<void> {
  const { client, tableName, patient } = access
  const until = deadlineOf(patient)
  const command = new TransactWriteItemsCommand({
    TransactItems: writes.map((write) => toAction(tableName, write)),
    ClientRequestToken: toClientToken(token),
  })
  const commit = () => ask((sending) => client.send(command, sending), patient, until)
  try {
    await commit().catch(async (error: unknown) => {
      const expired = expiredInTheWay(error, writes, patient.now())
      if (expired.length === 0) throw error
      await Promise.all(expired.map((item) => remove(access, item, until)))
      await commit()
    })
  } catch (error) {
    throw refusal(error, writes)
  }
}

/** The expired items under `absent`, if they are the only reason for the rejection; otherwise none. */
function expiredInTheWay(error: unknown, writes: readonly Write[], now: number): readonly Item[] {
  const refused = reasonsOf(error)
    .map(({ Code, Item: stored }, index) => ({
      Code,
      stored: stored && toItem(stored),
      write: writes[index],
    }))
    .filter(({ Code }) => Code !== 'None')
  const expired = refused.flatMap(({ stored, write }) =>
    stored && write?.if === 'absent' && !isLive(stored, now) ? [stored] : [],
  )
  return expired.length === refused.length ? expired : []
}

async function remove({ client, tableName, patient }: TableAccess, item: Item, until: number): Promise<void> {
  const command = new DeleteItemCommand({
    TableName: tableName,
    Key: toKey(item),
    ConditionExpression: '#ttl = :ttl',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':ttl': { N: String(item.ttl) } },
  })
  try {
    await ask((sending) => client.send(command, sending), patient, until)
  } catch (error) {
    // Another process has removed or replaced it, or is about to; the repeated transaction will show which.
    const others =
      error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException
    if (!others) throw error
  }
}
