import { DomainError, lookup } from '@tracker/domain'
import type { Scenarios, Subscription, Subscriptions } from '@tracker/storage'
import { changesAfter } from './changes-after.ts'
import { everySubscription } from './every-subscription.ts'

/** One scenario of one subscription. */
export interface DeliveryTask {
  readonly id: string
  readonly scenario: string
}

export interface TaskSource {
  readonly scenarios: Pick<Scenarios, 'changes' | 'treeHead'>
  readonly subscriptions: Pick<Subscriptions, 'find' | 'list' | 'progress' | 'subscribers'>
  /** Every scenario that exists. */
  readonly everyScenario: () => AsyncIterable<string>
}

/** Returns the subscriptions that receive a scenario's new revisions. The others cost nothing. */
export async function wanting(
  { subscriptions }: { readonly subscriptions: Pick<Subscriptions, 'subscribers'> },
  scenario: string,
): Promise<readonly DeliveryTask[]> {
  return (await subscriptions.subscribers(scenario)).map((id) => ({ id, scenario }))
}

/**
 * Yields the outstanding tasks of all subscriptions, or of the one with this id. Compares progress with ledgers, and
 * reads the end of each ledger once.
 */
export async function* behind(
  { scenarios, subscriptions, everyScenario }: TaskSource,
  only?: string,
): AsyncGenerator<DeliveryTask> {
  const ends = new Map<string, Promise<LedgerEnd>>()
  let known: Promise<readonly string[]> | undefined
  for (const one of await asked()) {
    if (one.disabled) continue
    const held = new Map<string, number>()
    for (const { progress } of await subscriptions.progress(one.id))
      held.set(progress.scenario, progress.delivered)
    const its = one.scenarios.includes('*')
      ? await (known ??= Array.fromAsync(everyScenario()))
      : one.scenarios
    for (const scenario of its) {
      const end = ends.get(scenario) ?? endOf(scenarios, scenario)
      ends.set(scenario, end)
      const { revision, recorded } = await end
      const has = held.get(scenario) ?? lookup(one.begins, scenario)
      const isBehind = has === undefined ? recorded > Date.parse(one.created) : has < revision
      if (isBehind) yield { id: one.id, scenario }
    }
  }

  async function asked(): Promise<readonly Subscription[]> {
    if (only === undefined) return everySubscription(subscriptions)
    const found = await subscriptions.find(only)
    return found ? [found] : []
  }
}

/** The newest revision and when it was recorded; 0 and no time for a scenario that is gone, or damaged. */
interface LedgerEnd {
  readonly revision: number
  readonly recorded: number
}

async function endOf(
  scenarios: Pick<Scenarios, 'changes' | 'treeHead'>,
  scenario: string,
): Promise<LedgerEnd> {
  try {
    const { size } = await scenarios.treeHead(scenario)
    const [last] = await changesAfter(scenarios, scenario, size - 1, 1)
    return { revision: size, recorded: Date.parse(last?.recorded ?? '') }
  } catch (error) {
    if (error instanceof DomainError) return { revision: 0, recorded: -Infinity }
    throw error
  }
}
