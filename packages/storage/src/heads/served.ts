import { type DefinitionVersion, type Head, type Instant, settle, type Statements } from '@tracker/domain'
import type { Table } from '../table.ts'
import { type definitions, definitionVersionOf, loadedHead, noScenario, storedHead } from './load.ts'
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
}

/** How many characters of statuses a process keeps. */
const mostKept = 32_000_000

/** The status of a head at a moment; the ETag is that of the revision and the turn of the clock. */
function serialised(head: Head, governing: DefinitionVersion, at: Instant, statements: Statements): Kept {
  const { status, from, until } = settle(head, governing, at, statements)
  const etag = `"${head.revision}-${from.toString(36)}"`
  const served = { head, body: JSON.stringify(status), etag, ...(until === undefined ? {} : { until }) }
  return { served, from }
}

/**
 * Reads current statuses. One that was read before is kept while its head stands and the clock has not moved it: then it
 * costs one read, of the head. Throws `not-found` for a scenario that is not there.
 */
export function currentStatuses(
  table: Table,
  definition: ReturnType<typeof definitions>,
): (scenario: string, now: Instant) => Promise<ServedHead> {
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
  return async (scenario, now) => {
    const stored = await storedHead(table, scenario)
    const known = kept.get(scenario)
    if (stored && known?.served.head.hash === stored.hash && holds(known, now)) return known.served
    const loaded = stored && (await loadedHead(table, scenario, stored))
    if (!loaded) throw noScenario(scenario)
    const { head } = loaded
    const [governing, statements] = await Promise.all([
      definitionVersionOf(definition, head),
      statementsFor(table, scenario, head.snapshot),
    ])
    const fresh = serialised(head, governing, now, statements)
    keep(scenario, fresh)
    return fresh.served
  }
}

function holds({ from, served: { until } }: Kept, now: Instant): boolean {
  return from <= now && (until === undefined || now < until)
}
