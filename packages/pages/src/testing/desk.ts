import { type Author, type Instant, parseDefinition, parsePayload } from '@tracker/domain'
import { type Scenarios, scenarios, sqliteTable, type Table } from '@tracker/storage'
import { type Deps, parseAccess } from '@tracker/http'

const author: Author = { kind: 'key', name: 'desk', authority: 'reviewer' }

/** A tracker in memory with a clock that only the test moves, and a desk that files reports there. */
export interface Desk {
  readonly deps: Deps
  readonly scenarios: Scenarios
  /** Sets the clock. */
  at(instant: string): void
  /** Puts a first definition in force, given as its JSON. */
  define(scenario: string, definition: unknown): Promise<void>
  /** Files a payload, given as its JSON, under an id. */
  file(id: string, payload: unknown): Promise<void>
}

/** Returns a desk with its clock at the instant. `around` may observe the calls between it and its table. */
export function desk(instant: string, around: (table: Table) => Table = (table) => table): Desk {
  let clock: Instant = Date.parse(instant)
  const now = () => clock
  const kept = scenarios({ table: around(sqliteTable(':memory:')), now })
  const access = parseAccess({ sources: {}, keys: {}, reads: 'public' })
  return {
    deps: { scenarios: kept, access: () => access, now },
    scenarios: kept,
    at: (moment) => {
      clock = Date.parse(moment)
    },
    async define(scenario, json) {
      const parsed = parseDefinition(json)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
      const { definition } = parsed
      const expects = (version: number | undefined) => version === undefined
      await kept.define(scenario, { definition, migrate: {}, by: author, sha256: '', expects })
    },
    async file(id, json) {
      const parsed = parsePayload(json)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
      await kept.write(parsed.scenario, { by: author, id, sha256: '' }, parsed.command)
    },
  }
}
