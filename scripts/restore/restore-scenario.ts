import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'

type TableItem = Record<string, AttributeValue>

/** The tables to restore from and to, by name. */
export interface Between {
  readonly from: string
  readonly to: string
}

/** How many items were removed and copied, and how many deliveries were forgotten. */
export interface Restored {
  readonly removed: number
  readonly copied: number
  readonly forgotten: number
}

const head = v.object({ revision: v.number() })
const delivery = v.object({ answer: v.object({ scenario: v.string(), revision: v.number() }) })

/**
 * Replaces one scenario with its copy in a restored table. Removes its whole partition, since items newer than the
 * restored head would block every later write; copies the other partition; and forgets the deliveries of what is gone,
 * so that their senders may send them again. Rejects, with nothing changed, if there is no copy. It can be repeated
 * after an interruption. Nobody may write to the scenario meanwhile.
 */
export async function restoreScenario(
  client: DynamoDBClient,
  scenario: string,
  { from, to }: Between,
): Promise<Restored> {
  const kept = await partition(client, from, scenario)
  const restored = kept.find(({ sk }) => sk?.S === 'H')
  if (restored === undefined) throw new Error(`${from} has no scenario ${scenario}`)
  const { revision } = v.parse(head, dataOf(restored))

  const former = await partition(client, to, scenario)
  for (const item of former) await remove(client, to, item)
  for (const Item of kept) await client.send(new PutItemCommand({ TableName: to, Item }))
  const answered = await deliveries(client, to)
  const gone = answered.filter((item) => {
    const { answer } = v.parse(delivery, dataOf(item))
    return answer.scenario === scenario && answer.revision > revision
  })
  for (const item of gone) await remove(client, to, item)
  return { removed: former.length, copied: kept.length, forgotten: gone.length }
}

const dataOf = ({ data }: TableItem): unknown => JSON.parse(data?.S ?? '')

async function partition(client: DynamoDBClient, TableName: string, scenario: string): Promise<TableItem[]> {
  const items: TableItem[] = []
  const asked = {
    TableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: `S#${scenario}` } },
  }
  for await (const { Items = [] } of paginateQuery({ client }, asked)) items.push(...Items)
  return items
}

async function deliveries(client: DynamoDBClient, TableName: string): Promise<TableItem[]> {
  const items: TableItem[] = []
  const asked = {
    TableName,
    ConsistentRead: true,
    FilterExpression: 'begins_with(pk, :of)',
    ExpressionAttributeValues: { ':of': { S: 'W#' } },
  }
  for await (const { Items = [] } of paginateScan({ client }, asked)) items.push(...Items)
  return items
}

async function remove(client: DynamoDBClient, TableName: string, { pk, sk }: TableItem): Promise<void> {
  if (pk === undefined || sk === undefined) throw new Error('an item has no key')
  await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }))
}
