import { lookup, Resolver } from 'node:dns/promises'
import { atMost } from './at-most.ts'
import type { Resolve } from './receiver-address.ts'

interface ResolverOptions {
  /** The name servers to ask, as `127.0.0.1:5353`; those of the system by default. */
  readonly servers?: readonly string[]
  /** Looks up a name that is not DNS's; by default in the operating system's way: hosts file, mDNS, search domains. */
  readonly lookUp?: Resolve
  /** How long one name may take, in milliseconds. */
  readonly longest?: number
}

/**
 * The system's lookup blocks one of the four threads that all of Node shares with files, for as long as a name server
 * keeps silent. Two are left to the others.
 */
const threads = 2

/** How long to wait before a name server is asked again, in milliseconds; c-ares doubles it each time. */
const retry = { timeout: 1_000, tries: 4 } as const

/** DNS has said that it has no such name, or there is no DNS. */
const notInDns: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA', 'EREFUSED', 'ECONNREFUSED'])

/**
 * Makes a function that resolves names to all addresses of both families. It asks DNS by itself, which holds no thread,
 * so that names whose servers never answer hold up no others. Names that DNS does not have, or that belong to the machine
 * or its network (RFC 6761, RFC 6762), are looked up in the operating system's way, two at a time.
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
 * Returns what DNS has for a name; undefined if it has nothing. Rejects if it cannot say. Every question has a resolver of
 * its own, since ending one ends all of its questions.
 */
async function askDns(
  hostname: string,
  servers: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const resolver = new Resolver(retry)
  if (servers) resolver.setServers(servers)
  signal.addEventListener('abort', () => resolver.cancel(), { once: true })
  const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (found.length > 0) return found
  for (const answer of answers)
    if (answer.status === 'rejected' && !notInDns.has(codeOf(answer.reason))) throw answer.reason
  return undefined
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
