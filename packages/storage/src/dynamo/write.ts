import { createHash } from 'node:crypto'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { toAttributes, toKey } from '../attributes.ts'
import type { WriteCondition, Write } from '../table.ts'

/**
 * Converts a write to an action of TransactWriteItems. The clock is not part of it: a repeated attempt must be
 * identical.
 */
export const toAction = (TableName: string, write: Write): TransactWriteItem =>
  'put' in write
    ? { Put: { TableName, Item: toAttributes(write.put), ...toExpression(write.if) } }
    : { Delete: { TableName, Key: toKey(write.delete), ...toExpression(write.if) } }

function toExpression(condition: WriteCondition | undefined) {
  if (condition === undefined) return {}
  if (condition === 'absent')
    return {
      ConditionExpression: 'attribute_not_exists(pk)',
      // Distinguishes an item in the way from an expired one.
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': { N: String(condition.version) } },
  }
}

/** Returns the token if DynamoDB accepts it (at most 36 characters), otherwise a digest of it. */
export const toClientToken = (token: string): string =>
  /^[\w-]{1,36}$/.test(token) ? token : createHash('sha256').update(token).digest('base64url').slice(0, 36)
