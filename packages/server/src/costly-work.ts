import type { IncomingMessage } from 'node:http'
import type { Instant } from '@tracker/domain'
import type { Allowance } from '@tracker/http'
import { allowances } from './allowance.ts'
import { clientAddress } from './client-address.ts'
import type { Settings } from './settings.ts'

/** The environment of a request, as `@hono/node-server` passes it on. */
interface Arrival {
  readonly incoming?: IncomingMessage
}

interface CostlyWork {
  /** Bounds the work of each address; undefined if the settings set no bound. */
  readonly allowance?: Allowance
  /** Records the address of a request, before the app sees it. */
  readonly note: (request: Request, arrival: Arrival) => void
}

/** Bounds the costly work of each address, by the settings. */
export function costlyWork(
  {
    TRACKER_COSTLY_RATE: rate,
    TRACKER_PROXIES: proxies,
  }: Pick<Settings, 'TRACKER_COSTLY_RATE' | 'TRACKER_PROXIES'>,
  now: () => Instant,
): CostlyWork {
  if (rate === 0) return { note: () => undefined }
  const addresses = new WeakMap<Request, string>()
  const addressOf = (request: Request) => addresses.get(request) ?? ''
  const { take, owe, owes } = allowances(rate, now)
  return {
    note: (request, { incoming }) => {
      if (incoming) addresses.set(request, clientAddress(incoming, proxies))
    },
    allowance: {
      take: (request) => take(addressOf(request)),
      owe: (request) => owe(addressOf(request)),
      owes: (request) => owes(addressOf(request)),
    },
  }
}
