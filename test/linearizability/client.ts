import { setTimeout as wait } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DomainError } from '@tracker/domain'
import { dynamoTable, type Scenarios, scenarios, Unavailable } from '@tracker/storage'
import { randomSchedule } from '../../packages/storage/src/testing/faults.ts'
import { faultyClient } from '../../packages/storage/src/testing/faulty-client.ts'
import { chief, command } from '../../packages/storage/src/testing/truce.ts'

/** The arguments of a client process: the table's address and name, and how much to do. */
export interface Orders {
  readonly name: string
  readonly endpoint: string
  readonly table: string
  readonly writers: number
  readonly writes: number
  readonly readers: number
  /** Where given, requests meet faults drawn with this seed. */
  readonly seed?: number
}

/**
 * The record of a client: writes by the id they went under, reads by the hash that they saw. Times are nanoseconds in
 * decimal.
 */
export interface Deed {
  readonly kind: 'write' | 'read'
  readonly revision: number
  readonly from: string
  readonly to: string
  readonly id?: string
  readonly hash?: string
}

// The clock of the machine, the same for every process: CLOCK_MONOTONIC.
const time = () => String(process.hrtime.bigint())

const orders: Orders = JSON.parse(process.argv[2] ?? '')
const { endpoint, table, name, seed } = orders
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const sound = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials, maxAttempts: 1 })
const lossy = ['reset-before', 'reset-after', 'timeout-after', 'throttled', 'internal-error'] as const
const client =
  seed === undefined
    ? sound
    : faultyClient(sound, randomSchedule(seed, { calls: 5_000, rate: 0.1, among: lossy }))
/** Each of them a tracker of its own, as if in a process of its own. */
const tracker = (): Scenarios => scenarios({ table: dynamoTable(client, table), now: Date.now })

const deeds: Deed[] = []
let writing = orders.writers

async function write(writer: number): Promise<void> {
  const mine = tracker()
  const meet = command('report.filed', { headline: 'They met.', track: 'talks', event: 'meet' })
  for (let n = 0; n < orders.writes; n++) {
    const id = `${name}-${writer}-${n}`
    const from = time()
    for (;;) {
      try {
        const { body } = await mine.write('talks', { by: chief, id, sha256: id }, meet)
        deeds.push({ kind: 'write', id, revision: body.revision, from, to: time() })
        break
      } catch (error) {
        const again =
          error instanceof Unavailable || (error instanceof DomainError && error.code === 'unavailable')
        if (!again) throw error
      }
    }
  }
  writing--
}

async function read(): Promise<void> {
  const mine = tracker()
  while (writing > 0) {
    const from = time()
    const { head } = await mine.current('talks')
    deeds.push({ kind: 'read', revision: head.revision, hash: head.hash, from, to: time() })
    await wait(1)
  }
}

await Promise.all([
  ...Array.from({ length: orders.writers }, (_, writer) => write(writer)),
  ...Array.from({ length: orders.readers }, read),
])
process.stdout.write(JSON.stringify(deeds))
