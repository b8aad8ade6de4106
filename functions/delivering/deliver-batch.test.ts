import type { DeliveryTask } from '@tracker/http'
import type { SQSRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { type DeliverPorts, deliverBatch } from './deliver-batch.ts'
import type { WakeUp } from './wake-ups.ts'

const now = Date.parse('2025-05-18T12:00:00Z')

/** A record whose id is its place in the batch. */
const record = (body: string, place: number) => ({ messageId: String(place), body }) as SQSRecord

async function* yielding(...tasks: readonly DeliveryTask[]): AsyncGenerator<DeliveryTask> {
  yield* tasks
}

/** Follows wake-ups with these ports; returns what was delivered, woken and logged. */
async function follow(bodies: readonly string[], ports: Partial<DeliverPorts> = {}) {
  const delivered: string[] = []
  const woken: WakeUp[] = []
  const logged: string[] = []
  const { batchItemFailures } = await deliverBatch(bodies.map(record), {
    deliver: async ({ id, scenario }) => void delivered.push(`${id} ${scenario}`),
    wanting: async (scenario) => [
      { id: 'sub_1', scenario },
      { id: 'sub_2', scenario },
    ],
    behind: (subscription = 'any') => yielding({ id: subscription, scenario: 'talks' }),
    wake: async (wakeUps) => void woken.push(...wakeUps),
    failed: (body, error) => logged.push(`${body}: ${String(error)}`),
    now: () => now,
    ...ports,
  })
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), delivered, woken, logged }
}

const one = '{"subscription":"sub_1","scenario":"talks"}'

describe('a wake-up', () => {
  it('for one scenario of one subscription delivers', async () => {
    expect(await follow([one])).toEqual({ failed: [], delivered: ['sub_1 talks'], woken: [], logged: [] })
  })

  it('is sent on when there is more to do before the next check, and left to the check otherwise', async () => {
    const soon = await follow([one], { deliver: async () => now + 5_000 })
    expect(soon.woken).toEqual([{ subscription: 'sub_1', scenario: 'talks', at: now + 5_000 }])
    expect((await follow([one], { deliver: async () => now + 60_000 })).woken).toEqual([])
  })

  it.each([
    ['{"scenario":"talks"}', ['sub_1', 'sub_2']],
    ['{"subscription":"sub_9"}', ['sub_9']],
    ['{}', ['any']],
  ])('%s wakes the deliveries that it stands for', async (body, ids) => {
    const { woken, delivered } = await follow([body])
    expect(woken).toEqual(ids.map((subscription) => ({ subscription, scenario: 'talks' })))
    expect(delivered).toEqual([])
  })

  it('that stands for very many sends them in parts, all of them', async () => {
    const tasks = Array.from({ length: 250 }, (_, n) => ({ id: `sub_${n}`, scenario: 'talks' }))
    const parts: number[] = []
    await follow(['{"scenario":"talks"}'], {
      wanting: async () => tasks,
      wake: async ({ length }) => void parts.push(length),
    })
    expect(parts).toEqual([100, 100, 50])
  })

  it('that fails comes again, alone, whatever it says', async () => {
    const deliver = async ({ id }: DeliveryTask) => {
      if (id === 'sub_2') throw new Error('no table')
      return undefined
    }
    const { failed, logged } = await follow(
      [one, one.replace('sub_1', 'sub_2'), 'not JSON', '{"scenario":7}', '{"more":1}'],
      { deliver },
    )
    expect(failed).toEqual(['1', '2', '3', '4'])
    expect(logged).toHaveLength(4)
    expect(logged.join()).toContain('Error: no table')
  })

  it('is not held up by a slow one of its batch', async () => {
    const slow = Promise.withResolvers<undefined>()
    const deliver = async ({ id }: DeliveryTask) => {
      if (id === 'sub_2') slow.resolve(undefined)
      return id === 'sub_1' ? slow.promise : undefined
    }
    expect((await follow([one, one.replace('sub_1', 'sub_2')], { deliver })).failed).toEqual([])
  })
})
