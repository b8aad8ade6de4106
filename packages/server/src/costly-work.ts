import type { IncomingMessage } from 'node:http'
import { DomainError, type Instant } from '@tracker/domain'
import type { Allowance } from '@tracker/http'
import { giveWay } from '@tracker/storage'
import { allowances } from './allowance.ts'
import { clientAddress } from './client-address.ts'
import type { Settings } from './settings.ts'
import { sharedTime } from './shared-time.ts'

/** The environment of a request, as `@hono/node-server` passes it on. */
export interface Arrival {
  readonly incoming?: IncomingMessage
}

/** A piece of work, in milliseconds of processor time. */
const piece = 10

/** The most requests that wait for a turn: at 20 ms each, below the time after which a connection counts as idle. */
const most = 1_000

interface CostlyWork {
  /** Bounds the work of each address, and lets requests take turns. */
  readonly allowance: Allowance
  /** Records the address of a request, before the app sees it. Requests without one are the server's own, and free. */
  readonly note: (request: Request, arrival: Arrival) => void
}

/** Bounds the work of each address, by the settings. `busy` is the processor time that was used, in milliseconds. */
export function costlyWork(
  {
    TRACKER_COSTLY_RATE: rate,
    TRACKER_PROXIES: proxies,
  }: Pick<Settings, 'TRACKER_COSTLY_RATE' | 'TRACKER_PROXIES'>,
  now: () => Instant,
  busy = processorTime,
): CostlyWork {
  const addresses = new WeakMap<Request, string>()
  const { take, charge } = allowances(rate, now)
  const begin = sharedTime(busy)
  return {
    note: (request, { incoming }) => {
      if (incoming && rate > 0) addresses.set(request, clientAddress(incoming, proxies))
    },
    allowance: {
      take: (request) => {
        const address = addresses.get(request)
        return address === undefined ? undefined : take(address)
      },
      turn: boundedTurns(),
      begin: () => {
        const end = begin()
        return () => end() / piece
      },
      charge: (request, pieces) => {
        const address = addresses.get(request)
        if (address !== undefined) charge(address, pieces)
      },
    },
  }
}

/** Returns the turns of the event loop. If too many requests wait for one, the next is refused, rather than cut off. */
function boundedTurns(): () => Promise<void> {
  let waiting = 0
  return async () => {
    if (waiting >= most) {
      const detail = `${most} requests wait to be worked on; ask again in ${most / 100} s`
      throw new DomainError('unavailable', detail, { retryAfter: most / 100 })
    }
    waiting++
    try {
      await giveWay()
    } finally {
      waiting--
    }
  }
}

/** The processor time of this thread: waiting for a table elsewhere, or for other processes, costs nobody anything. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
