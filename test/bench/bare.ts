import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { type DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { storyOf } from './long-story.ts'

/** The requests of an append to a bare database, one read and one transaction: the floor for every table over it. */
export interface Bare {
  readonly get: () => unknown
  readonly transact: () => unknown
}

/** New items of these sizes, in bytes; those of an append of the tracker, so that both write as much. */
const itemsOf = (sizes: readonly number[]): readonly (readonly [pk: string, sk: string, data: string])[] => {
  const pk = randomUUID()
  return sizes.map((bytes, n) => [pk, String(n), 'x'.repeat(Math.max(1, bytes - pk.length))])
}

export const bareDynamo = (client: DynamoDBClient, TableName: string, sizes: readonly number[]): Bare => ({
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
        TransactItems: itemsOf(sizes).map(([pk, sk, data]) => ({
          Put: {
            TableName,
            Item: { pk: { S: pk }, sk: { S: sk }, data: { S: data } },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        })),
      }),
    ),
})

export function bareSqlite(path: string, sizes: readonly number[]): Bare {
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE items(pk TEXT, sk TEXT, data TEXT, PRIMARY KEY(pk, sk)) STRICT, WITHOUT ROWID`)
  const put = db.prepare('INSERT INTO items VALUES (?, ?, ?)')
  const get = db.prepare('SELECT * FROM items WHERE pk = ? AND sk = ?')
  put.run('S', 'H', 'x'.repeat(Math.max(...sizes)))
  return {
    get: () => get.get('S', 'H'),
    transact: () => {
      db.exec('BEGIN IMMEDIATE')
      for (const [pk, sk, data] of itemsOf(sizes)) put.run(pk, sk, data)
      db.exec('COMMIT')
    },
  }
}
