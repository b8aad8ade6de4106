import { load } from '@tracker/testing/lengths'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { truceWith } from '../testing/truce.ts'

const [few, many] = load([150, 450], [100, 250])

/** A moment of the past that is filed as the report of this number, all between two reports that were filed before. */
const between = (number: number) => new Date(start + 2_001 + (number % 97)).toISOString()

/** A story that is on record before its backlog is filed: on its other track, settlements need a reviewer. */
async function story(): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  const states = { open: { on: { settle: 'settled' } }, settled: { final: true, confirm: 'reviewer' } }
  await made.define('talks', truceWith('talks', states))
  for (let n = 0; n < 150; n++)
    await made.file(`on-time-${n}`, {
      track: 'ceasefire',
      positions: { north: n % 2 ? 'accepts' : 'rejects' },
    })
  return made
}

const backlogs: Readonly<Record<string, object>> = {
  notes: {},
  positions: { track: 'ceasefire', positions: { south: 'accepts' } },
  'settlements that wait for a reviewer': { track: 'talks', event: 'settle' },
}

it.each(Object.entries(backlogs))(
  'a backlog of %s costs as much for each as for the first',
  async (_, data) => {
    const made = await story()
    let filed = 0
    const costOf = async (upTo: number) => {
      while (filed < upTo - 20) await made.file(`late-${filed}`, { ...data, occurred: between(filed++) })
      made.table.reset()
      while (filed < upTo) await made.file(`late-${filed}`, { ...data, occurred: between(filed++) })
      const { get, query } = made.table.calls
      return { reads: get + query, bytes: made.table.bytes.read }
    }
    const [less, more] = [await costOf(few), await costOf(many)]
    const about = `${JSON.stringify(less)}, then ${JSON.stringify(more)}`
    expect(more.reads, about).toBeLessThanOrEqual(1.5 * less.reads)
    expect(more.bytes, about).toBeLessThanOrEqual(1.5 * less.bytes)
    expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
  },
  120_000,
)
