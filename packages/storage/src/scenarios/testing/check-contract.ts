import { describe, expect, it } from 'vitest'
import { Conflict, type Table } from '../../table.ts'
import { beating } from '../../testing/beating.ts'
import { chief, command, truceWith } from '../../testing/truce.ts'
import type { MakeTracker, Tracker } from '../../testing/tracker.ts'
import { scenarios } from '../scenarios.ts'

const minute = 60_000
const day = 86_400_000

/** Clock effects are recorded once, however often, late or concurrently checks run. */
export function checkContract(tracker: MakeTracker): void {
  const inForce = async () => {
    const made = await tracker()
    await made.file('msg_1', { track: 'ceasefire', event: 'agree' })
    await made.file('msg_2', { track: 'ceasefire', event: 'take-effect' })
    return made
  }
  const kinds = async ({ scenarios }: Tracker) =>
    (await scenarios.changes('talks', 0, 200)).items.map(({ kind }) => kind)

  describe('a check', () => {
    it('records a deadline once, dated when it was due, and returns how late', async () => {
      const made = await inForce()
      const { clock, scenarios } = made
      const due = clock.now() + 30 * day
      clock.set(due - 1)
      expect(await scenarios.checkAll()).toMatchObject({ due: 0, recorded: 0, failed: [] })
      clock.set(due + 5 * minute)
      expect(await scenarios.checkAll()).toEqual({
        due: 1,
        recorded: 1,
        lateness: 5 * minute,
        failed: [],
        unfinished: false,
      })
      expect(await scenarios.checkAll()).toMatchObject({ due: 0, recorded: 0 })
      const { items } = await scenarios.changes('talks', 3, 10)
      expect(items).toMatchObject([
        {
          kind: 'check',
          transitions: [
            { event: 'expire', occurred: { latest: new Date(due).toISOString().replace('.000Z', 'Z') } },
          ],
        },
      ])
      expect(await scenarios.lastCheck()).toBe(new Date(clock.now()).toISOString().replace('.000Z', 'Z'))
    })

    it('has the effect of one if many run at once in several processes', async () => {
      const made = await inForce()
      const { clock, scenarios, another } = made
      clock.pass(31 * day)
      const all = [scenarios, another(), another(), another()].flatMap((one) => [
        one.checkAll(),
        one.check('talks'),
      ])
      const reports = await Promise.all(all)
      expect(reports.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(1)
      expect(reports.flatMap((report) => ('failed' in report ? report.failed : []))).toEqual([])
      expect(await kinds(made)).toEqual(['definition', 'report', 'report', 'check'])
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true })
    })

    it('writes nothing if nothing is due, and finds no scenario of that name', async () => {
      const made = await inForce()
      expect(await made.scenarios.check('talks')).toEqual({ recorded: 0, lateness: 0 })
      expect(await kinds(made)).toHaveLength(3)
      await expect(made.scenarios.check('nowhere')).rejects.toMatchObject({ code: 'not-found' })
    })

    it('records what was due before a report that came first, and once', async () => {
      const made = await inForce()
      const { clock, scenarios, file } = made
      clock.pass(31 * day)
      const { body } = await file('msg_3', { track: 'talks', event: 'meet' })
      expect(body).toMatchObject({ backfilled: false, transitions: [{ track: 'talks' }] })
      const before = await scenarios.history('talks', { limit: 10 })
      expect(before.items.map(({ kind, revision }) => [kind, revision])).toEqual([
        ['report', 2],
        ['report', 3],
        ['deadline', null],
        ['report', 4],
      ])
      expect(await scenarios.checkAll()).toMatchObject({ due: 1, recorded: 1 })
      expect(await scenarios.checkAll()).toMatchObject({ due: 0 })
      const after = await scenarios.history('talks', { limit: 10 })
      expect(after.items.map(({ revision }) => revision)).toEqual([2, 3, 5, 4])
      expect(await kinds(made)).toEqual(['definition', 'report', 'report', 'report', 'check'])
    })

    it('is left nothing without end: a report that sets off a round of long ago is refused whole', async () => {
      const { scenarios, define } = await tracker()
      const states = {
        idle: { on: { meet: 'open' } },
        open: {
          on: { tick: 'open', end: 'ended' },
          deadlines: { beat: { after: 'P1D', event: 'tick', policy: 'apply' } },
        },
        ended: { final: true },
      }
      await define('round', truceWith('talks', states, 'idle'))
      const meet = { headline: 'x', track: 'talks', event: 'meet', occurred: '1926-01-01' }
      const delivery = { by: chief, id: 'msg_old', sha256: 'same' }
      await expect(scenarios.write('round', delivery, command('report.filed', meet))).rejects.toMatchObject({
        code: 'scenario-full',
      })
      expect((await scenarios.current('round')).head.revision).toBe(1)
    })

    it('catches up after a long absence, with reports in between, piece by piece and without loss', async () => {
      const made = await tracker()
      const { clock, scenarios, file, define } = made
      await define('talks', beating)
      await file('msg_1', { track: 'talks', event: 'meet' })
      const from = clock.now()
      for (let n = 2; n <= 4; n++) {
        clock.pass(45 * day)
        await file(`msg_${n}`, { headline: 'on no track' })
      }
      clock.pass(150 * day)
      const due = Math.floor((clock.now() - from) / day)
      expect((await scenarios.checkAll()).failed).toEqual([])
      const items = []
      for (let after: string | undefined; ;) {
        const page = await scenarios.history('talks', {
          limit: 100,
          ...(after === undefined ? {} : { after }),
        })
        items.push(...page.items.filter(({ kind }) => kind === 'deadline'))
        if (page.next === null) break
        after = page.next
      }
      expect(items).toHaveLength(due)
      expect(items.filter(({ revision }) => revision === null)).toEqual([])
      expect(items.map(({ occurred }) => Date.parse(occurred.latest))).toEqual(
        Array.from({ length: due }, (_, n) => from + (n + 1) * day),
      )
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true })
      expect(await scenarios.checkAll()).toMatchObject({ due: 0, recorded: 0 })
    })

    it('has done its work even if another that ends just then keeps it from saying so', async () => {
      const { clock, table } = await inForce()
      clock.pass(31 * day)
      const transact: Table['transact'] = async (writes, token) => {
        if (writes.length === 1) throw new Conflict([])
        await table.transact(writes, token)
      }
      const checker = scenarios({ table: { ...table, transact }, now: clock.now })
      expect(await checker.checkAll()).toMatchObject({ due: 1, recorded: 1, failed: [] })
    })

    it('beats a write to it or is beaten, and nothing is lost', async () => {
      const made = await inForce()
      const { clock, scenarios, another, file } = made
      clock.pass(31 * day)
      const writes = Array.from({ length: 10 }, (_, n) =>
        file(`meet-${n}`, { track: 'talks', event: 'meet' }),
      )
      const checks = [another().check('talks'), another().checkAll(), another().check('talks')]
      await Promise.all([...writes, ...checks])
      await scenarios.check('talks')
      expect((await kinds(made)).filter((kind) => kind === 'check')).toHaveLength(1)
      expect((await kinds(made)).filter((kind) => kind === 'report')).toHaveLength(12)
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 14 })
    })
  })
}
