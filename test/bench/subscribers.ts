import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { addresses, outgoing } from '@tracker/http'
import { sqliteTable, type Subscription, subscriptions, type Table } from '@tracker/storage'
import { subscription } from '../../packages/storage/src/testing/subscription.ts'
import type { Goal } from './goal.ts'
import { defineIn, file, trackerOver } from './long-story.ts'
import { median } from './measure.ts'
import { duration } from './print.ts'

const count = 1_000
const rounds = 5

/** A receiver on this machine; one that is dead takes the connection and never answers. */
async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

async function measured(table: Table): Promise<readonly Goal[]> {
  const tracker = trackerOver(table)
  const store = subscriptions(table)
  let waiting = 0
  let all = Promise.withResolvers<void>()
  const alive = createServer((request, response) => {
    request.resume().on('end', () => {
      response.end()
      if (--waiting === 0) all.resolve()
    })
  })
  const dead = createServer(() => undefined)
  const [good, bad] = [await listen(alive), await listen(dead)]
  const { deliverer } = outgoing({
    scenarios: tracker,
    subscriptions: store,
    access: () => ({ sources: {}, keys: {}, reads: 'public' }),
    addresses: addresses('127.0.0.1'),
    base: 'https://tracker.example',
    now: Date.now,
  })
  const subscribe = (scenario: string, n: number, url: string): Subscription => ({
    ...subscription,
    id: `sub_${scenario}-${n}`,
    url,
    scenarios: [scenario],
    begins: { [scenario]: 1 },
    created: new Date().toISOString(),
  })
  /** Files a report, and returns how long its living subscribers wait until the last of them has it. */
  async function lastReached(scenario: string): Promise<number> {
    const held = await store.progressIn(`sub_${scenario}-0`, scenario)
    // The dead one is tried again each time, as if it had just died.
    if (held) {
      const { due: _, ...progress } = { ...held.progress, failures: 0 }
      await store.move(`sub_${scenario}-0`, { ...held, progress })
    }
    await file(tracker, scenario)
    all = Promise.withResolvers()
    waiting = count - 1
    const start = performance.now()
    deliverer.heard(scenario)
    await all.promise
    return performance.now() - start
  }
  for (const [scenario, first] of [
    ['living', undefined],
    ['one-dead', bad],
  ] as const) {
    await defineIn(tracker, scenario)
    for (let n = first === undefined ? 1 : 0; n < count; n++)
      await store.add(subscribe(scenario, n, n === 0 ? (first ?? good) : good))
  }
  const times = { living: [] as number[], 'one-dead': [] as number[] }
  for (let round = -1; round < rounds; round++)
    for (const scenario of ['living', 'one-dead'] as const) {
      const time = await lastReached(scenario)
      if (round >= 0) times[scenario].push(time)
    }
  alive.closeAllConnections()
  dead.closeAllConnections()
  for (const server of [alive, dead]) server.close()
  await deliverer.stop()
  const [well, beside] = [median(times.living), median(times['one-dead'])]
  return [
    {
      id: 'P18',
      goal: 'one dead among 1,000 subscribers costs the others < 5 %',
      figure: `${((beside / well - 1) * 100).toFixed(1)} % (${duration(beside)} until the last has it)`,
      beside: `none dead ${duration(well)}`,
      holds: beside < well * 1.05,
    },
  ]
}

/**
 * P18: the cost of a receiver that never answers for the other subscribers of a scenario. In memory: two commits to a
 * disk for each delivery would take most of the time, and hide the difference.
 */
export async function subscribers(): Promise<readonly Goal[]> {
  const table = sqliteTable(':memory:')
  try {
    return await measured(table)
  } finally {
    await table.close()
  }
}
