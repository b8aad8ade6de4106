import type { Revision } from '@tracker/domain'
import { sqliteTable, type Subscription, type Subscriptions, subscriptions } from '@tracker/storage'
import { clock, type Clock } from '@tracker/storage/testing/clock'
import { subscription } from '@tracker/storage/testing/subscription'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bareTracker, start } from '../testing/bare-tracker.ts'
import { report } from '../testing/talks.ts'
import { type Deliverer, deliverer } from './deliverer.ts'
import type { RevisionRecorded } from './message.ts'
import { passes } from './passes.ts'
import type { Posted } from './post.ts'
import { setBack } from './set-back.ts'

const hour = 3_600_000
const scenario = 'talks'

/** How a receiver treats the next request, and whether the deliverer ends before it gets the answer. */
const faults = [
  'well',
  'well',
  'well',
  'down',
  'slow',
  '500',
  '410',
  'redirect',
  'killed',
  'taken, killed',
] as const
type Fault = (typeof faults)[number]

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('record' as const), count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.constantFrom(0.002, 0.1, 3, 26) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('jump' as const), hours: fc.constantFrom(-5, -0.01, 40) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('turn', 'sweep', 'both', 'restart', 'activate') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('replay' as const), from: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('kill' as const), after: fc.integer({ min: 0, max: 6 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('hurry' as const), seconds: fc.constantFrom(0, 21, 40, null) }),
  },
)
const schedule = fc.record({
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 25 }),
  steps: fc.array(step, { maxLength: 18 }),
  filter: fc.constantFrom<Partial<Subscription>>(
    {},
    { tracks: ['talks'] },
    { key: true },
    { kinds: ['report'] },
  ),
})

let story: readonly Revision[]
let read: Pick<ReturnType<typeof bareTracker>['scenarios'], 'report' | 'revision'>
const table = sqliteTable(':memory:')
let runs = 0

/** A story with reports of several tracks, key events, one that came late, and retractions. */
beforeAll(async () => {
  const tracker = bareTracker({ at: start - 1_000 })
  await tracker.define()
  for (let n = 0; n < 8; n++) {
    tracker.clock.pass(60_000)
    const about = n % 2 === 0 ? { track: 'talks', event: 'meet' } : { track: 'side' }
    const timestamp = new Date(tracker.clock.now() - (n === 5 ? hour : 0)).toISOString()
    await tracker.deliver(report({ ...about, headline: `report ${n}`, key: n === 3 }, timestamp))
  }
  const retraction = { scenario, report: 'msg_test-4', reason: 'It was not so.' }
  await tracker.deliver({ type: 'report.retracted', timestamp: '2025-05-18T13:00:00Z', data: retraction })
  await tracker.ask(`/v1/scenarios/${scenario}`, { method: 'PATCH', key: 'admin', json: { archived: true } })
  story = (await tracker.scenarios.changes(scenario, 0, 100)).items
  read = tracker.scenarios
})
afterAll(() => table.close())

/** A receiver that answers by the schedule and remembers the accepted requests. */
function receiver(script: readonly Fault[], time: Clock) {
  const script_ = [...script]
  const taken: RevisionRecorded['data'][] = []
  let dead = false
  return {
    taken,
    end: () => void (dead = true),
    post: async (_: string, __: unknown, body: string): Promise<Posted> => {
      const fault = dead ? 'well' : (script_.shift() ?? 'well')
      time.pass(fault === 'slow' ? 15_000 : 20)
      if (fault === 'killed') throw new Error('killed before it was sent')
      if (fault === 'down' || fault === 'slow') return { status: null, error: fault }
      if (fault === '500' || fault === '410') return { status: Number(fault), error: null }
      if (fault === 'redirect') return { status: 302, error: null }
      taken.push((JSON.parse(body) as RevisionRecorded).data)
      if (fault === 'taken, killed') throw new Error('killed before it heard the answer')
      return { status: 200, error: null }
    },
  }
}

/** The same store, in which the process ends before or after a call, `calls` from now. */
function mortal(store: Subscriptions, life: { calls: number }): Subscriptions {
  const dying =
    <A extends unknown[], R>(method: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (--life.calls === 0) throw new Error('killed before the call')
      const answer = await method(...given)
      if (--life.calls === 0) throw new Error('killed after the call')
      return answer
    }
  return { ...store, find: dying(store.find), progressIn: dying(store.progressIn), move: dying(store.move) }
}

it('whatever fails, every revision that passes arrives, none before those before it, each naming the last', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ faults: script, steps, filter }) => {
      const id = `sub_${++runs}`
      const time = clock(start)
      const store = subscriptions(table)
      await store.add({ ...subscription, id, ...filter, begins: { [scenario]: 1 } })
      const { taken, post, end } = receiver(script, time)
      let recorded = 1
      const scenarios = {
        changes: async (_: string, after: number, limit: number) => {
          const items = story.slice(after, Math.min(recorded, after + limit))
          return { items, next: null }
        },
        report: read.report,
        revision: read.revision,
        treeHead: async () => ({ size: recorded, root: new Uint8Array() }),
      }
      const life = { calls: Infinity }
      let ends = Infinity
      const process = (): Deliverer =>
        deliverer({
          scenarios,
          subscriptions: {
            ...mortal(store, life),
            subscribers: async () => [id],
            list: async () => ({ items: [(await store.find(id))!], next: null }),
          },
          post,
          base: 'https://tracker.example',
          now: time.now,
          until: () => ends,
          barred: async () => undefined,
          everyScenario: async function* () {
            yield scenario
          },
        })
      let [one, other] = [process(), process()]
      const bothIdle = async () => {
        await one.idle()
        await other.idle()
      }
      const activate = async () => {
        await store.change(id, ({ disabled: _, ...rest }) => rest)
        const held = await store.progressIn(id, scenario)
        if (held) await store.move(id, { ...held, progress: { ...held.progress, failures: 0, due: 0 } })
      }
      let back = Infinity
      for (const each of steps) {
        if (each.do === 'record') {
          recorded = Math.min(story.length, recorded + each.count)
          one.heard(scenario)
        }
        if (each.do === 'pass') time.pass(each.hours * hour)
        if (each.do === 'jump') time.set(new Date(time.now() + each.hours * hour).toISOString())
        if (each.do === 'kill') life.calls = each.after
        if (each.do === 'hurry') ends = each.seconds === null ? Infinity : time.now() + each.seconds * 1_000
        if (each.do === 'turn' || each.do === 'both') await one.turn()
        if (each.do === 'sweep') await one.sweep()
        if (each.do === 'both') await Promise.all([one.sweep(), other.sweep()])
        if (each.do === 'restart') [one, other] = [process(), process()]
        if (each.do === 'activate') await activate()
        if (each.do === 'replay' && each.from <= recorded) {
          const replayed = (await store.find(id))!
          await setBack(scenarios, store, replayed, { scenario, from: each.from })
          back = Math.min(back, each.from)
        }
        await bothIdle()
      }
      // From now on nothing fails: within a day everything has arrived.
      end()
      life.calls = Infinity
      ends = Infinity
      recorded = story.length
      await activate()
      for (let n = 0; n < 3; n++) {
        time.pass(25 * hour)
        await one.turn()
        await one.sweep()
        await bothIdle()
      }

      const wanted = await passing(story.slice(Math.min(1, back - 1)))
      const got = new Set(taken.map(({ revision }) => revision))
      expect([...got].toSorted((a, b) => a - b)).toEqual(wanted.filter((one_) => one_ > 1 || back === 1))
      const before = new Set<number>()
      for (const { revision, previous } of taken) {
        for (const earlier of wanted) if (earlier > 1 && earlier < revision) expect(before).toContain(earlier)
        const place = wanted.indexOf(revision)
        const last = wanted[place - 1] ?? null
        expect(last === 1 ? [1, null] : [last]).toContain(previous)
        before.add(revision)
      }
      const { progress } = (await store.progressIn(id, scenario))!
      expect([progress.delivered, progress.failures, progress.due]).toEqual([story.length, 0, undefined])

      async function passing(some: readonly Revision[]): Promise<readonly number[]> {
        const found: number[] = []
        for (const revision of some)
          if (await passes(filter, revision, scenarios)) found.push(revision.revision)
        return found
      }
    }),
  )
})
