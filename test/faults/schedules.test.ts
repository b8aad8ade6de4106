import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  dynamoLocal,
  type DynamoLocal,
  withoutDynamo,
} from '../../packages/storage/src/testing/dynamo-local.ts'
import { dynamoPlace, type Place, sqlitePlace } from './place.ts'
import { run, type Told } from './schedules.ts'
import { signed } from './desk.ts'

/** `SEED=<of a failure> SCHEDULES=1` runs one schedule again. */
const firstSeed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9))
const schedules = process.env['SCHEDULES'] === undefined ? undefined : Number(process.env['SCHEDULES'])

/** How many run side by side: most of each is waiting for a race to be run again. */
const together = 12

/** What every client was told holds, and nothing else is there. */
async function holds({ world, final, seen, ledger }: Told): Promise<void> {
  const { scenario, sound } = world
  expect(await sound.scenarios.verify(scenario)).toMatchObject({ ok: true, revisions: ledger.length })
  for (const [{ id }, outcomes] of final) {
    const accepted = outcomes.filter(({ status }) => status === 200 || status === 201)
    const refused = outcomes.filter(({ status }) => ![200, 201].includes(status))
    for (const { status, text } of refused) expect([403, 409, 422], text).toContain(status)
    const there = ledger.filter(({ delivery }) => delivery === id)
    expect(there).toHaveLength(accepted.length > 0 ? 1 : 0)
    for (const { body } of accepted) expect(body['revision']).toBe(there[0]?.revision)
    expect(new Set(accepted.map(({ text }) => text)).size).toBeLessThanOrEqual(1)
  }
  const ids = new Set([...final.keys()].map(({ id }) => id))
  const ours = ledger.slice(5).filter(({ kind }) => kind !== 'check')
  expect(ours.every(({ delivery }) => ids.has(delivery ?? ''))).toBe(true)
  expect(ledger.filter(({ kind }) => kind === 'check').length).toBeLessThanOrEqual(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
}

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
  })
}

const now = () => signed

randomSchedules('SQLite', 900, 0, async () => sqlitePlace(now))

describe.skipIf(withoutDynamo())('with DynamoDB Local', () => {
  let local: DynamoLocal
  let client: DynamoDBClient
  beforeAll(async () => {
    local = await dynamoLocal()
    client = local.client()
  })
  afterAll(() => local?.stop())
  randomSchedules('DynamoDB', 150, 900, () => dynamoPlace(client, now))
})
