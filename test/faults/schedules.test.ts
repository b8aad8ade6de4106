import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { load, runs } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll, it } from 'vitest'
import { dynamoLocal } from '../../packages/storage/src/testing/dynamo-local.ts'
import { signed } from './signed.ts'
import { holds } from './holds.ts'
import { dynamoPlace, type Place, sqlitePlace } from './place.ts'
import { run } from './schedules.ts'

/** `SEED=<of a failure> RUNS=1` runs one schedule again. */
const given = process.env['SEED']
const firstSeed = Number(given ?? Math.floor(Math.random() * 1e9))

/** How many schedules run over each table: by hand fewer over the one that takes four times as long. */
const counts = { SQLite: runs, DynamoDB: Math.ceil(runs / load(1, 4)) }

/** How many run side by side: most of each is waiting for a race to be run again. */
const together = 12

function randomSchedules(name: keyof typeof counts, offset: number, open: () => Promise<Place>): void {
  const count = counts[name]
  it(`${count} random schedules over ${name} leave what was answered, once, and nothing else`, async () => {
    const first = firstSeed + (given === undefined ? offset : 0)
    console.log(`${name}: the seeds ${first} to ${first + count - 1}`)
    const place = await open()
    let next = 0
    const lane = async () => {
      for (let seed = first + next++; seed < first + count; seed = first + next++) {
        try {
          await holds(await run(place, seed))
        } catch (cause) {
          throw new Error(`SEED=${seed} RUNS=1 tells more`, { cause })
        }
      }
    }
    await Promise.all(Array.from({ length: together }, lane))
  }, 900_000)
}

const now = () => signed

randomSchedules('SQLite', 0, async () => sqlitePlace(now))

needing('java')('with DynamoDB Local', () => {
  let client: DynamoDBClient
  beforeAll(async () => {
    const local = await dynamoLocal()
    client = local.client()
  })
  randomSchedules('DynamoDB', runs, () => dynamoPlace(client, now))
})
