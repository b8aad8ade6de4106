import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { chief, command, truceWith } from '../testing/truce.ts'

const [short, long] = [60, 240]

/** The moment of the report of this number, with room for others before the next. */
const at = (number: number) => new Date(start + number * 100 + 50).toISOString()

/** Between the reports of these numbers, early in the story. */
const between = at(20)

const gated = { track: 'talks', event: 'settle' }

const dismiss = ({ send }: Tracker, report: string) =>
  send(`no-${report}`, { kind: 'dismissal', proposal: `filed:${report}`, reason: 'Not so.' }, { by: chief })

/** A story in which settlements can be filed, which need a reviewer. */
async function storyOf(length: number): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  const states = { open: { on: { settle: 'settled' } }, settled: { final: true, confirm: 'reviewer' } }
  await made.define('talks', truceWith('talks', states))
  await settlements(made, length, 'msg')
  return made
}

/** Files so many settlements, each of which is dismissed. */
async function settlements(made: Tracker, count: number, name: string): Promise<void> {
  for (let n = 0; n < count; n++) {
    await made.file(`${name}_${n}`, gated)
    await dismiss(made, `${name}_${n}`)
  }
}

const proposals = async ({ scenarios }: Tracker, moments: object) =>
  (await scenarios.status('talks', moments)).proposals.map(({ id }) => id)

it('a late event that waits for a reviewer costs what it changes, however many were dismissed since', async () => {
  const costOf = async (made: Tracker, work: () => Promise<unknown>) => {
    made.table.reset()
    await work()
    const { get, query } = made.table.calls
    return { reads: get + query, bytes: made.table.bytes.read }
  }
  const costs = async (made: Tracker) => ({
    filed: await costOf(made, () => made.file('late', { ...gated, occurred: between })),
    dismissed: await costOf(made, () => dismiss(made, 'late')),
  })
  const [few, many] = [await storyOf(short), await storyOf(long)]
  const [less, more] = [await costs(few), await costs(many)]
  for (const name of ['filed', 'dismissed'] as const) {
    const about = `${name}: ${JSON.stringify(less[name])}, then ${JSON.stringify(more[name])}`
    expect(more[name].reads, about).toBeLessThanOrEqual(1.5 * less[name].reads)
    expect(more[name].bytes, about).toBeLessThanOrEqual(1.5 * less[name].bytes)
  }
  for (const made of [few, many]) {
    expect(await proposals(made, { asOf: start + 4_050 })).toEqual(['filed:late'])
    expect(await proposals(made, {})).toEqual([])
    expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
  }
})

it('lists a late proposal before those of a later time, now and as of then', async () => {
  const made = await storyOf(30)
  await made.file('open', { track: 'sanctions', event: 'trigger' })
  await settlements(made, 100, 'more')
  await made.file('late', { ...gated, occurred: between })
  for (const moments of [{ asOf: start + 12_050 }, {}])
    expect(await proposals(made, moments)).toEqual(['filed:late', 'filed:open'])
  await made.file(
    'ended',
    { track: 'talks', override: { state: 'settled', reason: 'It was.' } },
    { by: chief },
  )
  expect(await proposals(made, {})).toEqual(['filed:open'])
  expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
}, 60_000)

it('closes a late proposal where its track next entered a state', async () => {
  const made = await storyOf(100)
  const settled = { track: 'talks', override: { state: 'settled', reason: 'It was.' } }
  await made.file('ended', settled, { by: chief })
  for (let n = 0; n < 100; n++) await made.file(`said_${n}`, { track: 'talks' })
  await made.file('late', { ...gated, occurred: between })
  expect(await proposals(made, { asOf: start + 9_050 })).toEqual(['filed:late'])
  expect(await proposals(made, { asOf: start + 18_050 })).toEqual([])
  expect(await proposals(made, {})).toEqual([])
  expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
}, 60_000)

it('amending the ground of a proposal costs what it changes, however many of another track were dismissed', async () => {
  const costs = async (length: number) => {
    const made = await storyOf(20)
    await made.file('met', { track: 'sanctions', event: 'trigger' })
    await settlements(made, length, 'more')
    made.table.reset()
    const fixed = { report: 'met', reason: 'x', headline: 'y', track: 'sanctions', event: 'trigger' }
    await made.send('fix', command('report.corrected', { ...fixed, occurred: at(2) }))
    const { get, query } = made.table.calls
    const cost = { reads: get + query, bytes: made.table.bytes.read }
    expect(await proposals(made, {})).toEqual(['filed:met'])
    expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
    return cost
  }
  const [less, more] = [await costs(short), await costs(long)]
  const about = `${JSON.stringify(less)}, then ${JSON.stringify(more)}`
  expect(more.reads, about).toBeLessThanOrEqual(1.5 * less.reads)
  expect(more.bytes, about).toBeLessThanOrEqual(1.5 * less.bytes)
}, 120_000)

it('amending a report while proposals wait costs what it changes', async () => {
  const costs = async (length: number) => {
    const made = await storyOf(0)
    await made.file('waiting', gated)
    await made.file('said', { track: 'ceasefire', event: 'agree' })
    await made.file('met', { track: 'sanctions', event: 'trigger' })
    await made.file('proposed', { track: 'sanctions', positions: { north: 'accepts' } })
    for (let n = 0; n < length; n++) await made.file(`note-${n}`, { track: n % 2 ? 'sanctions' : 'talks' })
    made.table.reset()
    const fixed = { report: 'met', reason: 'x', headline: 'y', track: 'sanctions', event: 'trigger' }
    await made.send('fix', command('report.corrected', { ...fixed, occurred: at(2) }))
    const { get, query } = made.table.calls
    const cost = { reads: get + query, bytes: made.table.bytes.read }
    expect(await proposals(made, {})).toEqual(['filed:waiting', 'filed:met'])
    expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
    return cost
  }
  const [less, more] = [await costs(100), await costs(400)]
  const about = `${JSON.stringify(less)}, then ${JSON.stringify(more)}`
  expect(more.reads, about).toBeLessThanOrEqual(1.5 * less.reads)
  expect(more.bytes, about).toBeLessThanOrEqual(1.5 * less.bytes)
}, 120_000)
