import { load } from '@tracker/testing/lengths'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { command } from '../testing/truce.ts'

/** Both end with the same number of revisions in their last stretch; the longer one has one more level of branches. */
const [short, long] = [544, load(5_152, 1_568)]

/** The middle of a story with this many revisions. */
const middleOf = (length: number) => start + Math.floor(length / 2) * 100

/** A story of meetings, ten a second. */
async function storyOf(length: number): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  await made.file('agreed', { track: 'ceasefire', event: 'agree' })
  for (let n = 3; n <= length; n++) await made.file(`msg_${n}`, { track: 'talks', event: 'meet' })
  return made
}

interface Cost {
  readonly reads: number
  readonly bytes: number
  readonly stored: number
}

async function costOf({ table }: Tracker, work: () => Promise<unknown>): Promise<Cost> {
  table.reset()
  const before = table.stored()
  await work()
  const { get, query } = table.calls
  return { reads: get + query, bytes: table.bytes.read, stored: table.stored() - before }
}

/** The cost of each request in a story with this many revisions. */
async function costs(length: number): Promise<ReadonlyMap<string, Cost>> {
  const made = await storyOf(length)
  const { scenarios, file, send } = made
  const middle = middleOf(length)
  const occurred = new Date(middle + 50).toISOString()
  const earlier = new Date(middle - 50).toISOString()
  const both = { asOf: middle, knownAt: middle + 5_000 }
  const claims = [{ id: 'count', speaker: 'North', text: 'There are many.' }]
  const corrected = { report: 'moves', reason: 'x', headline: 'y', track: 'talks', event: 'meet' }
  const requests: Record<string, () => Promise<unknown>> = {
    asOf: () => scenarios.status('talks', { asOf: middle }),
    both: () => scenarios.status('talks', both),
    because: () => scenarios.track('talks', 'talks', both),
    report: () => scenarios.report('talks', `msg_${Math.floor(length / 2)}`),
    history: () => scenarios.history('talks', { ...both, limit: 20, descending: true }),
    'a late report': () => file('moves', { track: 'talks', event: 'meet', occurred }),
    'a late position that lasts': () =>
      file('said', { track: 'talks', positions: { north: 'accepts' }, occurred }),
    'a late claim that lasts': () => file('claimed', { track: 'ceasefire', claims, occurred }),
    'a correction': () => send('fix', command('report.corrected', { ...corrected, occurred: earlier })),
    'a retraction': () => send('back', command('report.retracted', { report: 'moves', reason: 'x' })),
    'asOf after all of these': () => scenarios.status('talks', { asOf: middle + 2_000 }),
  }
  const found = new Map<string, Cost>()
  for (const [name, request] of Object.entries(requests)) found.set(name, await costOf(made, request))
  return found
}

it('a look back costs at most 1.5 times, and a late write twice, what it costs in a short story', async () => {
  const few = await costs(short)
  const many = await costs(long)
  for (const [name, cost] of few) {
    const limit = name.startsWith('a ') ? 2 : 1.5
    const other = many.get(name)
    const about = `${name}: ${JSON.stringify(cost)}, then ${JSON.stringify(other)}`
    expect(other?.reads, about).toBeLessThanOrEqual(limit * cost.reads)
    expect(other?.bytes, about).toBeLessThanOrEqual(limit * cost.bytes)
    expect(other?.stored, about).toBeLessThanOrEqual(2 * cost.stored)
  }
})
