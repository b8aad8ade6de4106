import { DomainError } from '@tracker/domain'
import { beforeAll, expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import type { Table } from '../table.ts'
import { type RecordedTable, recordedTable } from '../testing/recorded-table.ts'
import { type Tracker, tracker } from '../testing/tracker.ts'
import { chief, truceWith } from '../testing/truce.ts'
import { type Scenarios, scenarios } from './scenarios.ts'

/** Enough versions that deleting the scenario takes several transactions. */
const versions = 26
const scenario = 'talks'

let made: Tracker
let recorded: RecordedTable

/** Talks that the clock ends, which gives a history without a report. */
const closing = truceWith('talks', {
  open: { on: { end: 'ended' }, deadlines: { close: { after: 'PT5S', event: 'end', policy: 'apply' } } },
  ended: { final: true },
})

beforeAll(async () => {
  made = await tracker((now) => (recorded = recordedTable({ now })).table)
  for (let version = 2; version <= versions; version++) {
    made.clock.pass(1_000)
    await made.define(scenario, closing)
  }
  await made.scenarios.check(scenario)
})

/** The moments of the first and of a later version. */
const [asOf, knownAt] = [Date.parse('2025-05-18T12:00:01Z'), Date.parse('2025-05-18T12:00:20Z')]

const reads: Readonly<Record<string, (of: Scenarios) => Promise<unknown>>> = {
  list: (of) => of.list(undefined, 10),
  settings: (of) => of.settings(scenario),
  current: async (of) => (await of.current(scenario)).body,
  'the status as of a moment': (of) => of.status(scenario, { asOf }),
  'the status as known at one': (of) => of.status(scenario, { knownAt }),
  'the status on both axes': (of) => of.status(scenario, { asOf, knownAt }),
  track: (of) => of.track(scenario, 'talks', {}),
  history: (of) => of.history(scenario, { limit: 10 }),
  'history as known at a moment': (of) => of.history(scenario, { knownAt, limit: 10 }),
  claims: (of) => of.claims(scenario, { limit: 10 }),
  facts: (of) => of.facts(scenario, { limit: 10 }),
  spans: (of) => of.spans(scenario, 'talks', { limit: 10 }),
  changes: (of) => of.changes(scenario, 0, 200),
  'later changes': (of) => of.changes(scenario, 15, 10),
  revision: (of) => of.revision(scenario, 7),
  definition: (of) => of.definition(scenario),
  'a version of the definition': (of) => of.definition(scenario, 3),
  diff: (of) => of.diff(scenario, { revision: 2 }, { revision: 20 }),
  verify: (of) => of.verify(scenario),
  treeHead: (of) => of.treeHead(scenario),
  proveInclusion: (of) => of.proveInclusion(scenario, 5, versions),
  proveConsistency: (of) => of.proveConsistency(scenario, 9, versions),
  'a dry run': (of) => of.dryRun(scenario, { by: chief, commands: [] }),
}

/** The table as seen by a process that does something else before its call with this index. */
function interrupted(table: Table, number: number, other: () => Promise<unknown>) {
  const calls = { count: 0 }
  const counted = async () => {
    if (calls.count++ === number) await other()
  }
  const seen: Table = {
    ...table,
    get: async (key) => (await counted(), table.get(key)),
    query: async (query) => (await counted(), table.query(query)),
    index: async (query) => (await counted(), table.index(query)),
  }
  return { seen, calls }
}

/** Deletes the scenario in another process, which dies after this many transactions. */
async function deletion(table: Table, most: number): Promise<boolean> {
  let done = 0
  const transact: Table['transact'] = async (writes, token) => {
    if (done++ === most) throw new Error('the process died')
    await table.transact(writes, token)
  }
  const other = scenarios({ table: { ...table, transact }, now: made.clock.now })
  return other.delete(scenario).then(
    () => true,
    () => false,
  )
}

async function outcomeOf(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return 'gone'
    throw error
  }
}

const without: Readonly<Record<string, unknown>> = {
  list: { items: [], leftOut: 0, next: null },
  settings: undefined,
}

it.each(Object.entries(reads))(
  '%s is that of the whole story or says that it is gone, however far its deletion is',
  async (name, read) => {
    const { now } = made.clock
    const truth = await read(made.scenarios)
    const gone = name in without ? without[name] : 'gone'
    // Tries some of the calls of a read that takes many.
    for (let number = 0, interrupts = true; interrupts; number += number < 5 ? 1 : 17) {
      for (let most = 1, ends = false; !ends && interrupts; most++) {
        const table = sqliteTable(':memory:', { now })
        await recorded.copyTo(table)
        const { seen, calls } = interrupted(table, number, async () => {
          ends = await deletion(table, most)
        })
        const outcome = await outcomeOf(() => read(scenarios({ table: seen, now })))
        expect([truth, gone], `${number} ${most}`).toContainEqual(outcome)
        interrupts = calls.count > number
        await table.close()
      }
    }
  },
)
