import { createHash } from 'node:crypto'
import type { Author, Command, Definition, Migration } from '@tracker/domain'
import { type Scenarios, scenarios } from '../scenarios/scenarios.ts'
import type { Answer } from '../commit/delivery.ts'
import type { Table } from '../table.ts'
import { type Clock, clock } from './clock.ts'
import { type CountingTable, countingTable } from './counting-table.ts'
import { command, desk, truce } from './truce.ts'

/** When the scenario of a test is defined. */
export const start = Date.parse('2025-05-18T12:00:00Z')

/** A write of a test: its id, and anything else that matters to the test. */
export interface Sent {
  readonly by?: Author
  readonly scenario?: string
  /** The digest of the bytes, if it is not that of the command. */
  readonly sha256?: string
}

/** A tracker over a table of its own, with a clock that the test moves and one scenario, `talks`. */
export interface Tracker {
  readonly scenarios: Scenarios
  readonly table: CountingTable
  readonly clock: Clock
  /** Another process over the same table. */
  readonly another: () => Scenarios
  readonly define: (scenario: string, definition?: Definition, migrate?: Migration) => Promise<number>
  readonly send: (id: string, command: Command, sent?: Sent) => Promise<Answer>
  /**
   * Files a report, by default about something that occurs at the moment it is filed, a tenth of a second after the
   * last.
   */
  readonly file: (id: string, data?: object, sent?: Sent) => Promise<Answer>
  /** The state of every track at the clock's moment. */
  readonly states: () => Promise<Record<string, string>>
}

/** Returns a digest as a command's bytes would have. */
export const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Returns a tracker over the table; `makeTable` takes the clock that ttl is compared with. */
export async function tracker(makeTable: (now: () => number) => Table | Promise<Table>): Promise<Tracker> {
  const time = clock(start)
  const table = countingTable(await makeTable(time.now))
  const ours = scenarios({ table, now: time.now })
  const send: Tracker['send'] = (
    id,
    sent,
    { by = desk, scenario = 'talks', sha256: digest = sha256(sent) } = {},
  ) => ours.write(scenario, { by, id, sha256: digest }, sent)
  const define: Tracker['define'] = async (scenario, definition = truce, migrate = {}) => {
    const digest = sha256(definition)
    const { version } = await ours.define(scenario, {
      definition,
      migrate,
      by: desk,
      sha256: digest,
      expects: () => true,
    })
    return version
  }
  await define('talks')
  return {
    scenarios: ours,
    table,
    clock: time,
    another: () => scenarios({ table, now: time.now }),
    define,
    send,
    file: async (id, data = {}, sent = {}) => {
      time.pass(100)
      const occurred = new Date(time.now()).toISOString()
      return send(id, command('report.filed', { headline: id, occurred, ...data }), sent)
    },
    states: async () => {
      const { tracks } = await ours.status('talks', {})
      return Object.fromEntries(Object.entries(tracks).map(([track, { state }]) => [track, state]))
    },
  }
}

/** Makes a tracker with a table of its own; each test takes one. */
export type MakeTracker = () => Promise<Tracker>
