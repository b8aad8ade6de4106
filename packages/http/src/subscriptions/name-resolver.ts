import { lookup, Resolver } from 'node:dns/promises'
import { atMost } from './at-most.ts'
import type { Resolve } from './receiver-address.ts'

interface ResolverOptions {
  /** The name servers to ask, as `127.0.0.1:5353`; those of the system by default. */
  readonly servers?: readonly string[]
  /**
   * Looks up a name that DNS does not have; by default as the operating system does: hosts file, mDNS, search domains.
   */
  readonly lookUp?: Resolve
  /** The longest that one name may take, in milliseconds. */
  readonly longest?: number
}

/**
 * The system's lookup blocks one of the four threads that Node also uses for files, for as long as a name server is
 * silent. Two are left for other work.
 */
const threads = 2

/** How long to wait before a name server is asked again, in milliseconds; c-ares doubles it each time. */
const retry = { timeout: 1_000, tries: 4 } as const

/**
 * How long to wait for IPv6 addresses once there are IPv4 ones, in milliseconds: name servers that never answer for a
 * record type they do not know would delay every delivery (RFC 8305 §3). Addresses that come later are not used.
 */
const patience = 250

/** The answers of DNS that it has no such name, and the errors without DNS. */
const notInDns: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA', 'EREFUSED', 'ECONNREFUSED'])

/**
 * Returns a function that resolves names to all addresses of both families. It queries DNS directly, which blocks no
 * thread, so names whose servers never answer do not delay others. Names that DNS does not have, or that belong to the
 * machine or its network (RFC 6761, RFC 6762), are looked up as the operating system does, two at a time.
 */
export function nameResolver({
  servers,
  lookUp = systemLookUp,
  longest = 5_000,
}: ResolverOptions = {}): Resolve {
  const inTurn = atMost(threads)
  return async (hostname) => {
    const signal = AbortSignal.timeout(longest)
    try {
      const found = isLocal(hostname) ? undefined : await askDns(hostname, servers, signal)
      return found ?? (await inTurn(signal, () => lookUp(hostname)))
    } catch (cause) {
      throw signal.aborted ? new Error(`no answer within ${longest / 1000} s`, { cause }) : cause
    }
  }
}

/** The one resolver of a process, since the threads are the process's. */
export const systemResolver: Resolve = nameResolver()

const isLocal = (hostname: string): boolean => /^[^.]+\.?$|\.(?:local|localhost)\.?$/.test(hostname)

async function systemLookUp(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true })).map(({ address }) => address)
}

/**
 * Returns the addresses of a name in DNS; undefined if there are none. Rejects if DNS does not answer. Every query has
 * a resolver of its own, since cancelling a resolver ends all of its queries.
 */
async function askDns(
  hostname: string,
  servers: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const resolver = new Resolver(retry)
  if (servers) resolver.setServers(servers)
  signal.addEventListener('abort', () => resolver.cancel(), { once: true })
  const addresses4 = resolver.resolve4(hostname)
  let timer: ReturnType<typeof setTimeout> | undefined
  const hurry = () => void (timer = setTimeout(() => resolver.cancel(), patience))
  addresses4.then(hurry, () => undefined)
  const answers = await Promise.allSettled([addresses4, resolver.resolve6(hostname)])
  clearTimeout(timer)
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (found.length > 0) return found
  for (const answer of answers)
    if (answer.status === 'rejected' && !notInDns.has(codeOf(answer.reason))) throw answer.reason
  return undefined
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
