import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, type Key, type Table } from '../../table.ts'
import { chief, command, desk } from '../../testing/truce.ts'
import type { MakeTracker } from '../../testing/tracker.ts'
import { keys } from '../../items/keys.ts'
import { scenarios } from '../scenarios.ts'
import type { Answer } from '../../commit/delivery.ts'

const day = 86_400_000

/** Writes have one effect and one answer, however often and however many at once they come. */
export function writeContract(tracker: MakeTracker): void {
  describe('a write', () => {
    it('is answered with its revision and what it caused', async () => {
      const { file } = await tracker()
      const { body, replayed } = await file('msg_1', { track: 'ceasefire', event: 'agree' })
      expect(replayed).toBe(false)
      expect(body).toMatchObject({ report: 'msg_1', scenario: 'talks', revision: 2, backfilled: false })
      expect(body.transitions).toMatchObject([{ track: 'ceasefire', from: 'proposed', to: 'agreed' }])
    })

    it('has the same answer for a copy, also once its event would no longer be possible', async () => {
      const { send, file, scenarios } = await tracker()
      const agree = command('report.filed', { headline: 'x', track: 'ceasefire', event: 'agree' })
      const first = await send('msg_1', agree)
      await file('msg_2', { track: 'ceasefire', event: 'take-effect' })
      const copy = await send('msg_1', agree)
      expect(copy).toEqual({ body: first.body, replayed: true })
      expect((await scenarios.current('talks')).head.revision).toBe(3)
    })

    it('has one effect and one answer for 40 copies at once in two processes', async () => {
      const { another, scenarios } = await tracker()
      const agree = command('report.filed', { headline: 'x', track: 'ceasefire', event: 'agree' })
      const delivery = { by: chief, id: 'msg_1', sha256: 'same' }
      const processes = [scenarios, another()]
      const copies = Array.from({ length: 40 }, (_, n) => processes[n % 2]!.write('talks', delivery, agree))
      const answers = await Promise.all(copies)
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
      expect((await scenarios.current('talks')).head.revision).toBe(2)
    })

    it('gets a revision of its own without gap when 50 different ones come at once to three processes', async () => {
      const { another, scenarios } = await tracker()
      const processes = [scenarios, another(), another()]
      const writes = Array.from({ length: 50 }, async (_, n) => {
        const said = command('report.filed', { headline: `No. ${n}`, track: 'talks', event: 'meet' })
        const delivery = { by: chief, id: `msg_${n}`, sha256: String(n) }
        return processes[n % 3]!.write('talks', delivery, said)
      })
      const revisions = (await Promise.all(writes)).map(({ body }) => body.revision)
      expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 2))
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 51 })
    })

    it('is answered as its copy if that wins between the conflict and the look for it', async () => {
      const { table, clock, another } = await tracker()
      const said = command('report.filed', { headline: 'x' })
      const delivery = { by: chief, id: 'msg_1', sha256: 'same' }
      const copies: Promise<Answer>[] = []
      let conflicted = false
      const transact: Table['transact'] = async (writes) => {
        conflicted = true
        throw new Conflict(writes.flatMap((write) => ('put' in write ? [write.put] : [])))
      }
      const get: Table['get'] = async (key) => {
        const found = await table.get(key)
        if (conflicted && copies.length === 0) {
          copies.push(another().write('talks', delivery, said))
          await copies[0]
        }
        return found
      }
      const beaten = scenarios({ table: { ...table, transact, get }, now: clock.now })
      const answer = await beaten.write('talks', delivery, said)
      expect(answer).toEqual({ body: (await copies[0])?.body, replayed: true })
    })

    it('with the id of another is refused and changes nothing', async () => {
      const { file, scenarios } = await tracker()
      await file('msg_1')
      await expect(file('msg_1', { headline: 'other' })).rejects.toMatchObject({ code: 'id-reused' })
      expect((await scenarios.current('talks')).head.revision).toBe(2)
    })

    it('is not answered with an answer that was put under its id, and changes nothing', async () => {
      const { file, send, table, scenarios } = await tracker()
      await file('msg_1')
      const said = command('report.filed', { headline: 'x' })
      const { body } = await send('msg_2', said)
      const put = await table.get(keys.delivery(desk.kind, desk.name, 'msg_2'))
      const ghost = keys.delivery(desk.kind, desk.name, 'ghost')
      for (const answer of [body, { ...body, revision: 2 }, { ...body, revision: 9 }]) {
        const data = { ...(put?.data as object), answer }
        await table.transact([{ put: { ...ghost, data } }], randomUUID())
        await expect(send('ghost', said)).rejects.toMatchObject({
          code: 'damaged',
          extra: { item: `${ghost.pk} ${ghost.sk}` },
        })
      }
      expect((await scenarios.current('talks')).head.revision).toBe(3)
    })

    it('cannot take the id of a report of another source', async () => {
      const { file, scenarios } = await tracker()
      await file('msg_1')
      await expect(file('msg_1', {}, { by: chief })).rejects.toMatchObject({ code: 'id-reused' })
      expect((await scenarios.current('talks')).head.revision).toBe(2)
    })

    it("is remembered for 30 days, and its report's id for ever", async () => {
      const { file, send, clock } = await tracker()
      const agree = command('report.filed', { headline: 'x', track: 'ceasefire', event: 'agree' })
      const { body } = await send('msg_1', agree)
      clock.pass(30 * day)
      expect(await send('msg_1', agree)).toEqual({ body, replayed: true })
      clock.pass(6 * day)
      const collapse = { track: 'ceasefire', event: 'collapse' }
      await expect(file('msg_1', collapse)).rejects.toMatchObject({ code: 'id-reused' })
    })

    it('that was refused wrote nothing and may come again under its id', async () => {
      const { file, send, scenarios } = await tracker()
      const effect = command('report.filed', { headline: 'x', track: 'ceasefire', event: 'take-effect' })
      await expect(send('msg_1', effect)).rejects.toMatchObject({
        code: 'transition-not-allowed',
        extra: { state: 'proposed', allowed: ['agree', 'reject'] },
      })
      expect((await scenarios.current('talks')).head.revision).toBe(1)
      await file('msg_2', { track: 'ceasefire', event: 'agree', occurred: '2025-05-17' })
      expect((await send('msg_1', effect)).body.revision).toBe(3)
    })

    it('to a scenario that is not there is not found', async () => {
      const { file } = await tracker()
      await expect(file('msg_1', {}, { scenario: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' })
    })

    it('is recorded later than the one before, also by a clock that went back', async () => {
      const { file, clock, scenarios } = await tracker()
      await file('msg_1')
      clock.pass(-3_600_000)
      await file('msg_2')
      await file('msg_3')
      const { items } = await scenarios.changes('talks', 0, 10)
      const recorded = items.map((one) => Date.parse(one.recorded))
      expect(recorded[2]).toBe(recorded[1]! + 1)
      expect(recorded[3]).toBe(recorded[2]! + 1)
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 4 })
    })

    it('that waits behind others for too long is unavailable, and asks the table nothing', async () => {
      const { clock, table } = await tracker()
      const slow = { ...table, get: async (key: Key) => (clock.pass(9_000), table.get(key)) }
      const stuck = scenarios({ table: slow, now: clock.now })
      const meet = command('report.filed', { headline: 'x', track: 'talks', event: 'meet' })
      const checked = stuck.check('talks')
      const writes = [1, 2].map((n) => stuck.write('talks', { by: chief, id: `msg_${n}`, sha256: 'x' }, meet))
      await checked
      table.reset()
      for (const outcome of await Promise.allSettled(writes))
        expect(outcome).toMatchObject({ reason: { code: 'unavailable' } })
      expect(table.calls).toEqual({ get: 0, query: 0, transact: 0, index: 0 })
    })

    it('that loses every race for eight seconds is unavailable, and is not there', async () => {
      const { clock, table } = await tracker()
      const transact = async () => {
        clock.pass(3_000)
        throw new Conflict([])
      }
      const loser = scenarios({ table: { ...table, transact }, now: clock.now })
      const meet = command('report.filed', { headline: 'x', track: 'talks', event: 'meet' })
      const write = loser.write('talks', { by: chief, id: 'msg_1', sha256: 'x' }, meet)
      await expect(write).rejects.toMatchObject({ code: 'unavailable' })
      expect((await loser.current('talks')).head.revision).toBe(1)
    })

    it('that is late and loses a race reads no more before the next attempt than before the first', async () => {
      const { table, clock, file, scenarios: sound } = await tracker()
      await file('msg_1')
      const asked: string[] = []
      let lost = false
      const query: Table['query'] = (asking) => (asked.push(asking.from), table.query(asking))
      const transact: Table['transact'] = async (writes, token) => {
        if (lost) return table.transact(writes, token)
        lost = true
        await file('msg_2')
        throw new Conflict([])
      }
      const late = scenarios({ table: { ...table, query, transact }, now: clock.now })
      const said = command('report.filed', { headline: 'x', occurred: '2025-05-17T12:00:00Z' })
      const { body } = await late.write('talks', { by: chief, id: 'msg_3', sha256: 'x' }, said)
      expect(body).toMatchObject({ revision: 4, backfilled: true })
      expect(asked).toEqual([keys.revision('talks', 1).sk, keys.revision('talks', 1).sk])
      expect(await sound.verify('talks')).toMatchObject({ ok: true, revisions: 4 })
    })

    it('that closes a proposal answers with no report', async () => {
      const { file, send, scenarios } = await tracker()
      const { body } = await file('msg_1', { track: 'ceasefire', event: 'reject' })
      const [{ id: proposal } = { id: '' }] = body.proposals
      const dismissal = command('proposal.dismissed', { proposal, reason: 'too early' })
      const answer: Answer = await send('msg_2', dismissal, { by: chief })
      expect(answer.body).toMatchObject({ report: null, revision: 3 })
      expect((await scenarios.status('talks', {})).proposals).toEqual([])
      const again = send('msg_3', dismissal, { by: chief })
      await expect(again).rejects.toMatchObject({ code: 'proposal-closed' })
    })
  })
}
