import { randomBytes } from 'node:crypto'
import type { Instant } from '@tracker/domain'
import { everyScenario, type Scenarios, type Subscriptions } from '@tracker/storage'
import type { Deps, Outgoing } from '../app/deps.ts'
import type { Addresses } from './addresses.ts'
import { type Deliverer, deliverer } from './deliverer.ts'
import { barred } from './owned.ts'
import { type Post, poster } from './post.ts'
import { receiverAddresses, type Resolve, systemResolver } from './receiver-address.ts'

interface OutgoingOptions extends Pick<Deps, 'access' | 'log'> {
  readonly scenarios: Scenarios
  readonly subscriptions: Subscriptions
  readonly addresses: Addresses
  readonly base: string
  readonly now: () => Instant
  readonly resolve?: Resolve
  /** How it sends; over the network by default. */
  readonly post?: Post
  readonly random?: (bytes: number) => Buffer
}

/** Composes what a process needs to deliver to subscribers: the part that the API asks, and what delivers. */
export function outgoing(options: OutgoingOptions): {
  readonly asked: Outgoing
  readonly deliverer: Deliverer
} {
  const { scenarios, subscriptions, addresses, resolve = systemResolver, random = randomBytes, log } = options
  const delivering = deliverer({
    scenarios,
    subscriptions,
    post: options.post ?? poster(addresses, resolve),
    base: options.base,
    now: options.now,
    barred: (subscription, scenario) => barred(options, subscription, scenario),
    everyScenario: () => everyScenario(scenarios),
    ...(log ? { log } : {}),
  })
  const asked: Outgoing = {
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
    changed: delivering.changed,
    sweep: delivering.sweep,
  }
  return { asked, deliverer: delivering }
}
