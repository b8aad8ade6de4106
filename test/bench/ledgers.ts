import { randomUUID } from 'node:crypto'
import { GetItemCommand, type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import type { Table } from '@tracker/storage'
import { append, type Peer } from './castore.ts'
import { measure } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'
import { file, fileLate, scenarioOf, type Size, sizes, trackerOver } from './story.ts'

/** The same requests to DynamoDB with nothing of ours around them: what no table can beat. */
export function bareDynamo(client: DynamoDBClient, TableName: string) {
  const item = (sk: string, bytes: number) => ({
    pk: { S: `bare-${randomUUID()}` },
    sk: { S: sk },
    data: { S: 'x'.repeat(bytes) },
  })
  return {
    get: () =>
      client.send(
        new GetItemCommand({
          TableName,
          Key: { pk: { S: `S#${scenarioOf(10)}` }, sk: { S: 'H' } },
          ConsistentRead: true,
        }),
      ),
    /** As many items, about as large, as an append writes: head, revision, moment, report, timeline, delivery. */
    transact: () =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [5_000, 1_500, 1_500, 100, 500, 700].map((bytes, n) => ({
            Put: { TableName, Item: item(String(n), bytes), ConditionExpression: 'attribute_not_exists(pk)' },
          })),
        }),
      ),
  }
}

export type Bare = ReturnType<typeof bareDynamo>

/** One size's figures: what a read and an append cost us and a peer, what lies below, and the looks back. */
async function figures(table: Table, size: Size, peer: Peer, bare?: Bare) {
  const scenario = scenarioOf(size)
  const tracker = trackerOver(table)
  const [first] = (await tracker.changes(scenario, 1, 1)).items
  const knownAt = Date.parse(first?.recorded ?? '')
  const peerRun = { read: () => peer.getAggregate(scenario), append: () => append(peer, scenario) }
  return measure(
    {
      read: { run: () => tracker.current(scenario) },
      append: { run: () => file(tracker, scenario) },
      knownAt: { run: () => tracker.status(scenario, { knownAt }) },
      peerRead: { run: peerRun.read },
      peerAppend: { run: peerRun.append },
      late: { run: () => fileLate(tracker, scenario) },
      asOf: { run: () => tracker.status(scenario, { asOf: knownAt }) },
      ...(bare && { bareGet: { run: bare.get }, bareTransact: { run: bare.transact } }),
    },
    size > 1_000 ? 12 : 40,
  )
}

/** Appends and reads at every length of history, beside a peer and what lies below. */
export async function ledgers(name: string, table: Table, peerName: string, peer: Peer, bare?: Bare) {
  heading(`A ledger on ${name}, beside ${peerName}`)
  const found = []
  for (const size of sizes) found.push({ size, of: await figures(table, size, peer, bare) })
  const [short] = found
  const rows: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
    ['current status', 'read', 'peerRead', 'bareGet'],
    ['as known at a moment', 'knownAt', 'peerRead', undefined],
    ['append in order', 'append', 'peerAppend', 'bareTransact'],
    ['late report', 'late', 'peerAppend', undefined],
    ['as of an earlier moment', 'asOf', 'peerRead', undefined],
  ]
  print([
    [
      '',
      'revisions',
      'median',
      'to the shortest',
      'the peer',
      'to the peer',
      ...(bare ? ['to bare requests'] : []),
    ],
    ...rows.flatMap(([label, ours, theirs, below]) =>
      found.map(({ size, of }) => {
        const get = (key: string | undefined) =>
          key === undefined ? undefined : Object.entries(of).find(([name]) => name === key)?.[1].median
        const own = get(ours) ?? NaN
        const base = Object.entries(short?.of ?? {}).find(([name]) => name === ours)?.[1].median ?? NaN
        const peerTime = get(theirs) ?? NaN
        const floor = get(below)
        return [
          label,
          size.toLocaleString('en'),
          duration(own),
          ratio(own, base),
          duration(peerTime),
          ratio(own, peerTime),
          ...(bare ? [floor === undefined ? '' : ratio(own, floor)] : []),
        ]
      }),
    ),
  ])
}
