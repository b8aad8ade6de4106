import { describe, expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { Conflict, type Table, Unavailable } from '../table.ts'
import { tracker } from '../testing/tracker.ts'
import { chief, command } from '../testing/truce.ts'
import { scenarios } from './scenarios.ts'

const meet = command('report.filed', { headline: 'x', track: 'talks', event: 'meet' })
const agree = command('report.filed', { headline: 'x', track: 'ceasefire', event: 'agree' })
const made = () => tracker((now) => sqliteTable(':memory:', { now }))

/** A tracker over a table whose transactions run `before` they commit, each with its number. */
async function failing(before: (nth: number) => Promise<void> | void) {
  const whole = await made()
  let nth = 0
  const transact: Table['transact'] = async (writes, token) => {
    await before(++nth)
    return whole.table.transact(writes, token)
  }
  const over = scenarios({ table: { ...whole.table, transact }, now: whole.clock.now })
  const write = (id: string, said = meet) => over.write('talks', { by: chief, id, sha256: id }, said)
  return { ...whole, write, attempts: () => nth }
}

describe('writes of one scenario that wait in one process', () => {
  it('share transactions, and each has a revision of its own', async () => {
    const { scenarios: ours, table } = await made()
    table.reset()
    const sent = Array.from({ length: 30 }, (_, n) =>
      ours.write('talks', { by: chief, id: `msg_${n}`, sha256: String(n) }, meet),
    )
    const revisions = (await Promise.all(sent)).map(({ body }) => body.revision)
    expect(revisions).toEqual(Array.from({ length: 30 }, (_, n) => n + 2))
    expect(table.calls.transact).toBeLessThan(8)
    expect(await ours.verify('talks')).toMatchObject({ ok: true, revisions: 31 })
  })

  it('have one effect and one answer if they are copies', async () => {
    const { write, scenarios: ours } = await failing(() => undefined)
    const answers = await Promise.all(['a', 'a', 'b', 'a'].map((id) => write(id, agree).catch(String)))
    const [first, ...others] = answers
    expect(first).toMatchObject({ replayed: false, body: { revision: 2 } })
    expect(others[0]).toMatchObject({ replayed: true, body: { revision: 2 } })
    expect(others[1]).toContain('agree')
    expect(others[2]).toMatchObject({ replayed: true, body: { revision: 2 } })
    expect(await ours.verify('talks')).toMatchObject({ ok: true, revisions: 2 })
  })

  it('are decided again by themselves if another process was faster', async () => {
    const {
      write,
      another,
      scenarios: ours,
    } = await failing(async (nth) => {
      if (nth === 1) await another().write('talks', { by: chief, id: 'faster', sha256: 'x' }, agree)
    })
    const outcomes = await Promise.allSettled([write('a'), write('b', agree), write('c')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await ours.verify('talks')).toMatchObject({ ok: true, revisions: 4 })
  })

  it('get no refusal that rests on a write that was not stored', async () => {
    const { write, scenarios: ours } = await failing((nth) => {
      if (nth <= 2) throw new Error('the disk is odd')
    })
    const outcomes = await Promise.allSettled([write('a', agree), write('b', agree), write('c', agree)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    expect(outcomes[0]).toMatchObject({ reason: { message: 'the disk is odd' } })
    expect(outcomes[2]).toMatchObject({ reason: { code: 'transition-not-allowed' } })
    expect(await ours.verify('talks')).toMatchObject({ ok: true, revisions: 2 })
  })

  it('are all unavailable if the table is, after one attempt', async () => {
    const { write, attempts } = await failing(() => {
      throw new Unavailable('the lock is held')
    })
    const outcomes = await Promise.allSettled([write('a'), write('b'), write('c')])
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { message: 'the lock is held' } })
    expect(attempts()).toBe(1)
  })

  it('go on by themselves if a check has to come first', async () => {
    const { write, clock, scenarios: ours } = await failing(() => undefined)
    await write('first', agree)
    clock.pass(400 * 86_400_000)
    const outcomes = await Promise.allSettled([write('a'), write('b'), write('c')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect(await ours.verify('talks')).toMatchObject({ ok: true })
  })

  it('lose to one conflict together without an end', async () => {
    const { write, scenarios: ours } = await failing((nth) => {
      if (nth % 2 === 1) throw new Conflict([])
    })
    const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((id) => write(id)))
    expect(outcomes.map(({ body }) => body.revision)).toEqual([2, 3, 4, 5])
    expect(await ours.verify('talks')).toMatchObject({ ok: true, revisions: 5 })
  })
})
