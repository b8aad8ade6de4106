import { type DefinitionVersion, type Head, type Instant, settle, type Statements } from '@tracker/domain'
import type { Table } from '../table.ts'
import { sealIn } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { type definitions, definitionVersionOf, headIn, loadedHead, noScenario } from './load.ts'
import { statementsFor } from '../items/statements.ts'

/** A head with the status as it is served, its ETag and the moment until which both hold. */
export interface ServedHead {
  readonly head: Head
  readonly body: string
  readonly etag: string
  /** Milliseconds since the epoch, exclusive; absent if only a write can change the status. */
  readonly until?: number
}

interface Kept {
  readonly served: ServedHead
  readonly from: Instant
  /** The version of the item that holds the head. */
  readonly seal: string | undefined
  /** The table's stamp before the head was read; undefined if the table has none. */
  readonly stamp: number | undefined
}

/** How a current status is read. */
interface CurrentRead {
  /** Whether it may be moments old; it never goes back. */
  readonly lag?: boolean
  /** The table's stamp just now, if the caller read it. */
  readonly stamp?: number | undefined
}

/** Reads the current status of a scenario at a moment. */
type CurrentStatus = (scenario: string, now: Instant, how?: CurrentRead) => Promise<ServedHead>

/** The most characters of statuses that a process caches. */
const mostKept = 32_000_000

/** The status of a head at a moment; the ETag is that of the revision and the turn of the clock. */
function serialised(
  head: Head,
  governing: DefinitionVersion,
  at: Instant,
  statements: Statements,
): Omit<Kept, 'seal' | 'stamp'> {
  const { status, from, until } = settle(head, governing, at, statements)
  const etag = `"${head.revision}-${from.toString(36)}"`
  const served = { head, body: JSON.stringify(status), etag, ...(until === undefined ? {} : { until }) }
  return { served, from }
}

/**
 * Returns a reader of current statuses. It caches a status until its head changes or the clock moves it: a cached one
 * costs one read, of the head, without unpacking it, and none while the table's stamp shows no commit. Throws
 * `not-found` for a missing scenario.
 */
export function currentStatuses(table: Table, definition: ReturnType<typeof definitions>): CurrentStatus {
  const kept = new Map<string, Kept>()
  let size = 0
  const forget = (scenario: string) => {
    size -= kept.get(scenario)?.served.body.length ?? 0
    kept.delete(scenario)
  }
  const keep = (scenario: string, fresh: Kept) => {
    forget(scenario)
    const { length } = fresh.served.body
    for (const other of kept.keys()) {
      if (size + length <= mostKept) break
      forget(other)
    }
    kept.set(scenario, fresh)
    size += length
  }
  const current: CurrentStatus = async (scenario, now, { lag = false, stamp = table.stamp?.() } = {}) => {
    const unchanged = stamp === undefined ? undefined : kept.get(scenario)
    if (unchanged && unchanged.stamp === stamp && holds(unchanged, now)) return unchanged.served
    const item = await table.get(keys.head(scenario), { lag })
    const known = kept.get(scenario)
    const seal = item && sealIn(item)
    const same = seal !== undefined && known?.seal === seal
    if (same && holds(known, now)) {
      kept.set(scenario, { ...known, stamp })
      return known.served
    }
    const stored = headIn(item)
    const { revision: newest = 0 } = known?.served.head ?? {}
    if (lag && !same && (stored?.revision ?? 0) <= newest) return current(scenario, now)
    const loaded = stored && (await loadedHead(table, scenario, stored))
    if (!loaded) throw noScenario(scenario)
    const { head } = loaded
    const [governing, statements] = await Promise.all([
      definitionVersionOf(definition, head),
      statementsFor(table, scenario, head.snapshot),
    ])
    // The head may have been read again because a write replaced it.
    const fresh = {
      ...serialised(head, governing, now, statements),
      seal: loaded.stored === stored ? seal : undefined,
      stamp,
    }
    keep(scenario, fresh)
    return fresh.served
  }
  return current
}

function holds({ from, served: { until } }: Kept, now: Instant): boolean {
  return from <= now && (until === undefined || now < until)
}
