import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { beatFor } from '../testing/beating.ts'
import { Death, type Schedule } from '../testing/faults.ts'
import { faultyTable } from '../testing/faulty-table.ts'
import { type Tracker, tracker } from '../testing/tracker.ts'
import { command, desk } from '../testing/truce.ts'
import { storedHead } from '../heads/load.ts'
import { scenarios } from '../scenarios/scenarios.ts'

/** A story of enough days that a late end changes more than one transaction can hold. */
async function longStory(): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  await beatFor(made, 150)
  await made.scenarios.check('talks')
  return made
}

async function told({ scenarios: tracker, clock }: Tracker) {
  const { items } = await tracker.history('talks', { limit: 200 })
  const { tracks } = await tracker.status('talks', {})
  return { items, state: tracks['talks']?.state, at: clock.now() }
}

/** The generations of the timeline that have stored items. */
async function generations({ table }: Tracker): Promise<ReadonlySet<string>> {
  const items = await table.query({ pk: 'S#talks', from: 'O#', to: 'O#~', limit: 1_000 })
  return new Set(items.map(({ sk }) => sk.split('#')[1] ?? ''))
}

/** The nodes of the tree over the timeline that no revision has stored. */
async function nodesBeyond({ table }: Tracker, revision: number): Promise<readonly string[]> {
  const items = await table.query({ pk: 'S#talks', from: 'G#', to: 'G#~', limit: 1_000 })
  return items.map(({ sk }) => sk).filter((sk) => Number(sk.split('#')[1]) > revision)
}

it('a write that takes many transactions is there whole or not at all, wherever its process dies', async () => {
  const occurred = new Date(Date.parse('2025-05-20T12:00:00Z')).toISOString()
  const end = command('report.filed', { headline: 'It ended', track: 'talks', event: 'end', occurred })
  const delivery = { by: desk, id: 'late', sha256: 'x' }
  const make = async (schedule: Schedule) => {
    const made = await longStory()
    const before = await told(made)
    const dying = scenarios({ table: faultyTable(made.table, schedule), now: made.clock.now })
    const outcome = await dying.write('talks', delivery, end).catch((error: unknown) => error)
    return { made, before, died: outcome instanceof Death }
  }
  const whole = await make({})
  const after = await told(whole.made)
  expect(after.state).toBe('ended')
  let interrupted = 0
  for (let call = 0; ; call++) {
    const { made, before, died } = await make({ [call]: call % 2 === 0 ? 'death-before' : 'death-after' })
    const found = await told(made)
    expect([before.state, after.state]).toContain(found.state)
    expect(found).toEqual(found.state === 'ended' ? after : before)
    if ((await generations(made)).size > 1 && found.state !== 'ended') interrupted++
    made.clock.pass(11 * 60_000)
    await made.scenarios.checkAll()
    const head = await storedHead(made.table, 'talks')
    expect([...(await generations(made))]).toEqual([head?.generation])
    expect(await nodesBeyond(made, head?.revision ?? 0)).toEqual([])
    if (!died) break
    await made.scenarios.write('talks', delivery, end)
    expect((await told(made)).state).toBe('ended')
    expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true })
  }
  expect(interrupted).toBeGreaterThan(0)
})
