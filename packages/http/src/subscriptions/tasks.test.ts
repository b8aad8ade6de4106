import { sqliteTable, subscriptions } from '@tracker/storage'
import { subscription } from '@tracker/storage/testing/subscription'
import { beforeEach, describe, expect, it } from 'vitest'
import { bareTracker, type TestTracker } from '../testing/bare-tracker.ts'
import { report } from '../testing/talks.ts'
import { beginning } from './beginning.ts'
import { behind, type DeliveryTask, wanting } from './tasks.ts'

const at = { begins: 1, previous: null, failures: 0 }
const store = subscriptions(sqliteTable(':memory:'))
let tracker: TestTracker
let runs = 0

beforeEach(async () => {
  tracker = bareTracker()
  for (const name of ['talks', 'side']) await tracker.define(name)
  await tracker.deliver(report({ headline: 'news' }))
})

/** Adds a subscription that is up to date except for the given parts; returns its id. */
async function add(more: Partial<typeof subscription> = {}): Promise<string> {
  const id = `sub_${++runs}`
  await store.add({ ...subscription, begins: { talks: 2, side: 1 }, ...more, id })
  return id
}

async function tasks(found: AsyncIterable<DeliveryTask>): Promise<readonly string[]> {
  return (await Array.fromAsync(found)).map(({ id, scenario }) => `${id} ${scenario}`)
}

/** The outstanding deliveries of a subscription, or of all. */
const behindIn = async (id?: string) =>
  tasks(
    behind(
      {
        scenarios: tracker.scenarios,
        subscriptions: store,
        everyScenario: async function* () {
          yield* ['side', 'talks']
        },
      },
      id,
    ),
  )

describe('a subscription', () => {
  it('is behind if the ledger goes on after its progress, or after its beginning without one', async () => {
    const [fresh, old] = [await add(), await add({ begins: { talks: 1 } })]
    expect([await behindIn(fresh), await behindIn(old)]).toEqual([[], [`${old} talks`]])
    await store.move(old, { progress: { ...at, scenario: 'talks', delivered: 2 }, version: 0 })
    expect(await behindIn(old)).toEqual([])
    expect(await behindIn()).toEqual([])
  })

  it('to everything is behind if something was recorded since it was made', async () => {
    const [before, after] = ['2025-05-18T11:00:00Z', '2025-05-18T13:00:00Z']
    const made = (created: string) => add({ scenarios: ['*'], begins: {}, created })
    const [old, fresh] = [await made(before), await made(after)]
    expect(await behindIn(old)).toEqual([`${old} side`, `${old} talks`])
    expect(await behindIn(fresh)).toEqual([])
  })

  it('to everything begins anew in a scenario that has the name of what objects inherit', async () => {
    await tracker.define('constructor')
    const made = { scenarios: ['*'], begins: {}, created: '2025-05-18T11:00:00Z' }
    const { scenarios } = tracker
    const everyScenario = async function* () {
      yield 'constructor'
    }
    const id = await add(made)
    expect(await tasks(behind({ scenarios, subscriptions: store, everyScenario }, id))).toEqual([
      `${id} constructor`,
    ])
    expect(await beginning(scenarios, made, 'constructor')).toMatchObject({ delivered: 0, begins: 0 })
  })

  it('is behind in nothing while it is disabled, or of a scenario that is gone', async () => {
    const disabled = { reason: 'gone', since: '2025-05-18T12:00:00Z' }
    expect(await behindIn(await add({ begins: { talks: 1 }, disabled }))).toEqual([])
    expect(await behindIn(await add({ scenarios: ['gone'], begins: { gone: 1 } }))).toEqual([])
    expect(await behindIn('sub_none')).toEqual([])
  })
})

it('what is new in a scenario goes to the active subscriptions of it, and to those of everything', async () => {
  const own = subscriptions(sqliteTable(':memory:'))
  const disabled = { reason: 'gone', since: '2025-05-18T12:00:00Z' }
  await own.add({ ...subscription, id: 'sub_named' })
  await own.add({ ...subscription, id: 'sub_every', scenarios: ['*'] })
  await own.add({ ...subscription, id: 'sub_other', scenarios: ['side'] })
  await own.add({ ...subscription, id: 'sub_disabled', disabled })
  const found = (await wanting({ subscriptions: own }, 'talks')).map(
    ({ id, scenario }) => `${id} ${scenario}`,
  )
  expect(found.toSorted()).toEqual(['sub_every talks', 'sub_named talks'])
})
