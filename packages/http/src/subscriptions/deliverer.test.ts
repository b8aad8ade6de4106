import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sqliteTable, subscriptions } from '@tracker/storage'
import { countingTable } from '@tracker/storage/testing/counting-table'
import { subscription } from '@tracker/storage/testing/subscription'
import { expect, it } from 'vitest'
import { bareTracker } from '../testing/bare-tracker.ts'
import { report } from '../testing/talks.ts'
import { addresses } from './addresses.ts'
import { deliverer } from './deliverer.ts'
import type { RevisionRecorded } from './message.ts'
import { poster } from './post.ts'

/** The number of hanging receivers: more than are served at once. */
const many = 200

it('delivers to a receiver that answers while 200 others of the same owner never do', async () => {
  const hanging: ServerResponse[] = []
  const [allHang, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const server = createServer(({ url }, response) => {
    if (url === '/answers') {
      arrived.resolve()
      response.writeHead(204).end()
    } else if (hanging.push(response) === many) allHang.resolve()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const tracker = bareTracker()
  const store = subscriptions(sqliteTable(':memory:'))
  await tracker.define()
  await tracker.deliver(report({ headline: 'They met.' }))
  const add = (id: string, url: string) => store.add({ ...subscription, id, url, begins: { talks: 1 } })
  await add('sub_answers', `${at}/answers`)
  for (let n = 0; n < many; n++) await add(`sub_hangs-${n}`, `${at}/hangs`)
  const { sweep, stop } = deliverer({
    scenarios: tracker.scenarios,
    subscriptions: store,
    post: poster(addresses('127.0.0.1'), async () => []),
    base: 'https://tracker.example',
    now: tracker.clock.now,
    barred: async () => undefined,
    everyScenario: async function* () {
      yield 'talks'
    },
    slowAfter: 10,
  })
  await sweep()
  await Promise.all([arrived.promise, allHang.promise])
  expect(hanging.filter(({ writableEnded }) => writableEnded)).toEqual([])
  server.closeAllConnections()
  server.close()
  await stop()
})

it('does the same work for a new revision beside 10 or 1,000 subscriptions to other scenarios', async () => {
  const tracker = bareTracker()
  const table = countingTable(sqliteTable(':memory:'))
  const store = subscriptions(table)
  await tracker.define()
  await store.add({ ...subscription, id: 'sub_talks', begins: { talks: 1 } })
  const sent: number[] = []
  const { heard, idle } = deliverer({
    scenarios: tracker.scenarios,
    subscriptions: store,
    post: async (_url, _headers, body) => {
      sent.push((JSON.parse(body) as RevisionRecorded).data.revision)
      return { status: 204, error: null }
    },
    base: 'https://tracker.example',
    now: tracker.clock.now,
    barred: async () => undefined,
    everyScenario: async function* () {
      yield 'talks'
    },
  })
  const work = async () => {
    await tracker.deliver(report({ headline: 'They met.' }))
    table.reset()
    heard('talks')
    await idle()
    return { ...table.calls }
  }
  let others = 0
  const upTo = async (count: number) => {
    while (others < count)
      await store.add({ ...subscription, id: `sub_${++others}`, scenarios: ['elsewhere'] })
  }
  await upTo(10)
  await work()
  const few = await work()
  await upTo(1_000)
  expect(await work()).toEqual(few)
  expect(sent).toEqual([2, 3, 4])
})
