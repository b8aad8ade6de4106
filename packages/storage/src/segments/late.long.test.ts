import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { chief, command, truce } from '../testing/truce.ts'

const [short, long] = [160, 640]

/** The moment of the report of this number, with room for others before the next. */
const at = (number: number) => new Date(start + number * 100 + 50).toISOString()

/**
 * A story of meetings. After a few of them a rule proposes sanctions, which a reviewer confirms with an earlier time.
 * Halfway through, the definition is replaced.
 */
async function storyOf(length: number): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  const meet = async (count: number, name: string) => {
    for (let n = 0; n < count; n++) await made.file(`${name}-${n}`, { track: 'talks', event: 'meet' })
  }
  await meet(60, 'early')
  await made.file('rejected', { track: 'ceasefire', event: 'reject' })
  const [proposal] = (await made.scenarios.status('talks', {})).proposals
  const confirms = proposal?.id ?? expect.fail('nothing was proposed')
  await made.file('confirmed', { confirms, occurred: at(50) }, { by: chief })
  await meet(length / 2, 'before')
  await made.define('talks', truce)
  await meet(length / 2, 'after')
  return made
}

const late: Readonly<Record<string, object>> = {
  'a note whose window ends now': { occurred: `${at(45)}/..` },
  'a report on one track whose window ends now': {
    track: 'ceasefire',
    positions: { south: 'supports' },
    occurred: `${at(46)}/..`,
  },
  'a claim whose window ends now': {
    occurred: `${at(47)}/..`,
    claims: [{ id: 'count', speaker: 'North', text: 'There are many.' }],
  },
  'a report that says only by when, before others on its track': {
    track: 'talks',
    event: 'meet',
    occurred: `../${at(100)}`,
  },
  'a report before a version, after the last event on its track': {
    track: 'ceasefire',
    positions: { north: 'supports' },
    occurred: at(90),
  },
  'a report beside a confirmation that is dated before its proposal': {
    track: 'talks',
    event: 'meet',
    occurred: at(49),
  },
}

it('a late write costs what it changes, and a look into its window what is uncertain then', async () => {
  const few = await storyOf(short)
  const many = await storyOf(long)
  const costOf = async ({ table }: Tracker, work: () => Promise<unknown>) => {
    table.reset()
    await work()
    const { get, query } = table.calls
    return { reads: get + query, bytes: table.bytes.read }
  }
  const compare = async (name: string, work: (made: Tracker, length: number) => Promise<unknown>) => {
    const cost = await costOf(few, () => work(few, short))
    const other = await costOf(many, () => work(many, long))
    const about = `${name}: ${JSON.stringify(cost)}, then ${JSON.stringify(other)}`
    expect(other.reads, about).toBeLessThanOrEqual(1.5 * cost.reads)
    expect(other.bytes, about).toBeLessThanOrEqual(1.5 * cost.bytes)
  }
  for (const [name, data] of Object.entries(late)) {
    await compare(name, ({ file }) => file(name, data))
    const said = command('report.corrected', { report: name, reason: 'x', headline: 'y', ...data })
    await compare(`a correction of ${name}`, ({ send }) => send(`fix ${name}`, said))
    // In both stories the version lies between the report and the moment.
    await compare(`asOf after ${name}`, ({ scenarios }, length) =>
      scenarios.status('talks', { asOf: Date.parse(at(length + 20)) }),
    )
  }
  for (const { scenarios } of [few, many])
    expect(await scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
})

it('counts a claim with the report that makes it anew while the first may not have happened', async () => {
  const { file, scenarios, clock } = await storyOf(short)
  const claims = [{ id: 'count', speaker: 'North', text: 'There are many.' }]
  const meet = async (name: string) => {
    for (let n = 0; n < 120; n++) await file(`${name}-${n}`, { track: 'talks', event: 'meet' })
    return clock.now()
  }
  const before = await meet('first')
  await file('anew', { claims })
  const after = await meet('second')
  await file('late', { claims, occurred: `${at(47)}/..` })
  const totals = await Promise.all(
    [before, after].map(async (asOf) => (await scenarios.status('talks', { asOf })).claimsTotal),
  )
  expect(totals).toEqual([0, 1])
}, 60_000)
