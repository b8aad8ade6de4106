import { deliver, type Delivering } from './deliver.ts'
import { lanes as lanesOf, type LanePlace } from './lanes.ts'
import { behind, type DeliveryTask, type TaskSource, wanting } from './tasks.ts'

/** The maximum number of scenarios of one subscription that are delivered at the same time. */
const ofOne = 2

interface DelivererOptions
  extends Omit<Delivering, 'scenarios' | 'subscriptions'>, Pick<TaskSource, 'everyScenario'> {
  readonly scenarios: Delivering['scenarios'] & TaskSource['scenarios']
  readonly subscriptions: Delivering['subscriptions'] & TaskSource['subscriptions']
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void
  /** The milliseconds after which a receiver gives its place to others; 1000 by default. */
  readonly slowAfter?: number
}

/**
 * Delivers revisions to subscribers: new ones, retries that are due, and, at the start and from time to time, a
 * backlog.
 */
export interface Deliverer {
  /** Records that this process committed a revision of the scenario. */
  heard(scenario: string): void
  /** Starts delivering the revisions that a subscription has not received. */
  wake(id: string): Promise<void>
  /** Starts deliveries that are due: retries, and those that a process left unfinished when it ended. */
  turn(): Promise<void>
  /** Starts delivering to every subscription that is behind, whichever process wrote the revisions. */
  sweep(): Promise<void>
  /** Resolves when nothing is being delivered. */
  idle(): Promise<void>
  /** Starts no more deliveries, and resolves when those under way have succeeded or failed. */
  stop(): Promise<void>
}

/** Creates the deliverer of one process. */
export function deliverer(options: DelivererOptions): Deliverer {
  const { subscriptions, log } = options
  const lanes = lanesOf(options.post, options.slowAfter)
  /** By subscription: the scenarios that wait, and those under way, with whether to deliver them again afterwards. */
  const waiting = new Map<string, Set<string>>()
  const running = new Map<string, Map<string, { again: boolean }>>()
  let busy = 0
  let stopped = false
  let finished = Promise.withResolvers<void>()
  const news = new Set<string>()
  let hearing: Promise<void> | undefined

  function add({ id, scenario }: DeliveryTask): void {
    const under = running.get(id)?.get(scenario)
    if (under) under.again = true
    else waiting.set(id, (waiting.get(id) ?? new Set()).add(scenario))
  }
  /** Starts as many deliveries as the lanes allow, taking the subscriptions in turn. */
  function begin(): void {
    for (const [id, scenarios] of waiting) {
      const under = running.get(id) ?? new Map<string, { again: boolean }>()
      for (const scenario of scenarios) {
        if (stopped || lanes.areFull()) return
        const place = under.size < ofOne ? lanes.take(id, begin) : undefined
        if (!place) break
        scenarios.delete(scenario)
        under.set(scenario, { again: false })
        running.set(id, under)
        busy++
        void run({ id, scenario }, place)
      }
      if (scenarios.size === 0) waiting.delete(id)
    }
  }
  async function run({ id, scenario }: DeliveryTask, { post, leave }: LanePlace): Promise<void> {
    try {
      await deliver({ ...options, post }, id, scenario)
    } catch (error) {
      // The lease will end, and the next turn tries again.
      log?.({ level: 'error', event: 'delivery-failure', subscription: id, scenario, error: String(error) })
    }
    leave()
    const under = running.get(id)
    const again = under?.get(scenario)?.again === true
    under?.delete(scenario)
    if (under?.size === 0) running.delete(id)
    busy--
    if (again) add({ id, scenario })
    begin()
    if (busy === 0) {
      finished.resolve()
      finished = Promise.withResolvers<void>()
    }
  }
  async function catchUp(only?: string): Promise<void> {
    for await (const task of behind(options, only)) add(task)
    begin()
  }
  async function hear(): Promise<void> {
    while (news.size > 0) {
      const scenarios = [...news]
      news.clear()
      try {
        for (const scenario of scenarios) for (const task of await wanting(options, scenario)) add(task)
        begin()
      } catch (error) {
        // The next sweep finds outstanding deliveries.
        log?.({ level: 'error', event: 'delivery-failure', error: String(error) })
      }
    }
    hearing = undefined
  }
  return {
    heard: (scenario) => {
      if (stopped) return
      news.add(scenario)
      hearing ??= Promise.resolve().then(hear)
    },
    wake: async (id) => {
      try {
        await catchUp(id)
      } catch (error) {
        // What was asked for is stored, and the next sweep finds what is behind.
        log?.({ level: 'error', event: 'delivery-failure', subscription: id, error: String(error) })
      }
    },
    turn: async () => {
      for (const task of await subscriptions.due(options.now())) add(task)
      begin()
    },
    sweep: () => catchUp(),
    idle: async () => {
      await hearing
      if (busy > 0) await finished.promise
    },
    stop: async () => {
      stopped = true
      if (busy > 0) await finished.promise
    },
  }
}
