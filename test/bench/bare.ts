import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { type DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { storyOf } from './long-story.ts'

/** The same requests to a bare database: the floor for every table over it. */
export interface Bare {
  readonly get: () => unknown
  readonly transact: () => unknown
}

/** The items of an append, in number and size: head, revision, moment, report, timeline, delivery. */
const items = (): readonly (readonly [pk: string, sk: string, data: string])[] => {
  const pk = randomUUID()
  return [5_000, 1_500, 1_500, 100, 500, 700].map((bytes, n) => [pk, String(n), 'x'.repeat(bytes)])
}

export const bareDynamo = (client: DynamoDBClient, TableName: string): Bare => ({
  get: () =>
    client.send(
      new GetItemCommand({
        TableName,
        Key: { pk: { S: `S#${storyOf(10)}` }, sk: { S: 'H' } },
        ConsistentRead: true,
      }),
    ),
  transact: () =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: items().map(([pk, sk, data]) => ({
          Put: {
            TableName,
            Item: { pk: { S: pk }, sk: { S: sk }, data: { S: data } },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        })),
      }),
    ),
})

export function bareSqlite(path: string): Bare {
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE items(pk TEXT, sk TEXT, data TEXT, PRIMARY KEY(pk, sk)) STRICT, WITHOUT ROWID`)
  const put = db.prepare('INSERT INTO items VALUES (?, ?, ?)')
  const get = db.prepare('SELECT * FROM items WHERE pk = ? AND sk = ?')
  put.run('S', 'H', 'x'.repeat(5_000))
  return {
    get: () => get.get('S', 'H'),
    transact: () => {
      db.exec('BEGIN IMMEDIATE')
      for (const [pk, sk, data] of items()) put.run(pk, sk, data)
      db.exec('COMMIT')
    },
  }
}
