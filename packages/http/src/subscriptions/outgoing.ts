import { randomBytes } from 'node:crypto'
import type { Instant } from '@tracker/domain'
import { everyScenario, type Scenarios, type Subscriptions } from '@tracker/storage'
import type { Deps, Outgoing } from '../app/deps.ts'
import type { Addresses } from './addresses.ts'
import type { Delivering } from './deliver.ts'
import { type Deliverer, deliverer } from './deliverer.ts'
import { barred } from './owned.ts'
import { type Post, poster } from './post.ts'
import { receiverAddresses, type Resolve } from './receiver-address.ts'
import { systemResolver } from './name-resolver.ts'
import type { TaskSource } from './tasks.ts'

interface AskedOptions {
  readonly subscriptions: Subscriptions
  readonly addresses: Addresses
  readonly resolve?: Resolve
  readonly random?: (bytes: number) => Buffer
}

interface OutgoingOptions extends AskedOptions, Pick<Deps, 'access' | 'log'> {
  readonly scenarios: Scenarios
  readonly base: string
  readonly now: () => Instant
  /** When the process must have finished. */
  readonly until?: () => Instant
  /** Sends a request; over the network by default. */
  readonly post?: Post
}

/** Composes the part of deliveries that the API needs with the function that starts them. */
export function askedOutgoing(
  { subscriptions, addresses, resolve = systemResolver, random = randomBytes }: AskedOptions,
  { wake }: Pick<Outgoing, 'wake'>,
): Outgoing {
  return {
    subscriptions,
    check: async (url) => {
      try {
        await receiverAddresses(url, addresses, resolve)
        return undefined
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
    random,
    wake,
  }
}

/** Composes the deliverer, and the search for outstanding deliveries. */
export function delivering(options: OutgoingOptions) {
  const { scenarios, subscriptions, addresses, resolve = systemResolver, base, now, until } = options
  return {
    scenarios,
    subscriptions,
    post: options.post ?? poster(addresses, resolve),
    base,
    now,
    ...(until ? { until } : {}),
    barred: (subscription, scenario) => barred(options, subscription, scenario),
    everyScenario: () => everyScenario(scenarios),
  } satisfies Delivering & TaskSource
}

/** Composes both parts of delivery for one process: the API's, and the deliverer. */
export function outgoing(options: OutgoingOptions): {
  readonly asked: Outgoing
  readonly deliverer: Deliverer
} {
  const { log } = options
  const delivers = deliverer({ ...delivering(options), ...(log ? { log } : {}) })
  return { asked: askedOutgoing(options, delivers), deliverer: delivers }
}
