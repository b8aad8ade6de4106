import { load } from '@tracker/testing/lengths'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { command } from '../testing/truce.ts'

/** Both end with the same number of revisions in their last stretch; the longer one has one more level of branches. */
const [short, long] = [544, load(5_152, 1_568)]

/** What a report says of a number: one that everyone counts anew, or one that nobody has told before. */
const claimIn = (n: number) => (n % 16 === 0 ? 'weekly-deaths' : `told-${n}`)

const claims = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, speaker: 'North', text: 'There are many.' }))

/**
 * A story of meetings, ten a second, in which every second report makes a claim, so that a hundred newer ones displace
 * an early one in both stories.
 */
async function storyOf(length: number): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  for (let n = 2; n <= length; n++) {
    const said = n % 2 === 0 ? { claims: claims(claimIn(n)) } : {}
    await made.file(`msg_${n}`, { track: 'talks', event: 'meet', ...said })
  }
  return made
}

/** The cost of each late write about claims, in a story with this many revisions. */
async function costs(length: number) {
  const made = await storyOf(length)
  const { scenarios, file, send, table } = made
  const early = new Date(start + 20 * 100 + 50).toISOString()
  const corrected = { report: 'late', reason: 'x', headline: 'y', track: 'talks', occurred: early }
  const requests: Record<string, () => Promise<unknown>> = {
    'a claim that is new': () => file('late', { track: 'talks', occurred: early, claims: claims('late') }),
    'a claim that was told often': () =>
      file('often', { track: 'talks', occurred: early, claims: claims('weekly-deaths') }),
    'a correction that adds a claim': () =>
      send('fix', command('report.corrected', { ...corrected, claims: claims('late', 'later') })),
    'a correction of a wording': () =>
      send('word', command('report.corrected', { ...corrected, claims: claims('late', 'later') })),
    'a correction that takes one away': () =>
      send('less', command('report.corrected', { ...corrected, claims: claims('late') })),
    'a retraction': () => send('back', command('report.retracted', { report: 'late', reason: 'x' })),
    'a retraction of one told often': () =>
      send('gone', command('report.retracted', { report: 'often', reason: 'x' })),
  }
  const found = new Map<string, { readonly reads: number; readonly bytes: number; readonly stored: number }>()
  for (const [name, request] of Object.entries(requests)) {
    table.reset()
    const before = table.stored()
    await request()
    const { get, query } = table.calls
    found.set(name, { reads: get + query, bytes: table.bytes.read, stored: table.stored() - before })
  }
  expect(await scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
  return found
}

it('a late write about claims costs at most twice what it costs in a short story', async () => {
  const few = await costs(short)
  const many = await costs(long)
  for (const [name, cost] of few) {
    const other = many.get(name)
    const about = `${name}: ${JSON.stringify(cost)}, then ${JSON.stringify(other)}`
    expect(other?.reads, about).toBeLessThanOrEqual(2 * cost.reads)
    expect(other?.bytes, about).toBeLessThanOrEqual(2 * cost.bytes)
    expect(other?.stored, about).toBeLessThanOrEqual(2 * cost.stored)
  }
})
