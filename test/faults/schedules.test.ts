import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, it } from 'vitest'
import { dynamoLocal, type DynamoLocal } from '../../packages/storage/src/testing/dynamo-local.ts'
import { signed } from './signed.ts'
import { holds } from './holds.ts'
import { dynamoPlace, type Place, sqlitePlace } from './place.ts'
import { run } from './schedules.ts'

/** `SEED=<of a failure> SCHEDULES=1` runs one schedule again. */
const firstSeed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9))
const schedules = process.env['SCHEDULES'] === undefined ? undefined : Number(process.env['SCHEDULES'])

/** How many run side by side: most of each is waiting for a race to be run again. */
const together = 12

function randomSchedules(name: string, count: number, offset: number, open: () => Promise<Place>): void {
  it(`${count} random schedules over ${name} leave what was answered, once, and nothing else`, async () => {
    const many = schedules ?? count
    const first = firstSeed + (schedules === undefined ? offset : 0)
    console.log(`${name}: the seeds ${first} to ${first + many - 1}`)
    const place = await open()
    let next = 0
    const lane = async () => {
      for (let seed = first + next++; seed < first + many; seed = first + next++) {
        try {
          await holds(await run(place, seed))
        } catch (cause) {
          throw new Error(`SEED=${seed} SCHEDULES=1 tells more`, { cause })
        }
      }
    }
    await Promise.all(Array.from({ length: together }, lane))
  }, 900_000)
}

const now = () => signed

randomSchedules('SQLite', 1_000, 0, async () => sqlitePlace(now))

needing('java')('with DynamoDB Local', () => {
  let local: DynamoLocal
  let client: DynamoDBClient
  beforeAll(async () => {
    local = await dynamoLocal()
    client = local.client()
  })
  afterAll(() => local?.stop())
  randomSchedules('DynamoDB', 1_000, 1_000, () => dynamoPlace(client, now))
})
