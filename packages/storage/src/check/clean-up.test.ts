import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import type { Table } from '../table.ts'
import { beatFor } from '../testing/beating.ts'
import { start, tracker } from '../testing/tracker.ts'
import { command, desk } from '../testing/truce.ts'
import { formed } from '../items/form.ts'
import { indexPlace, keys } from '../items/keys.ts'
import { scenarios } from '../scenarios/scenarios.ts'

const make = () => tracker((now) => sqliteTable(':memory:', { now }))

it('several checks at once remove the items of a note, and none of them fails', async () => {
  const made = await make()
  const note = { ...formed('cleanup', keys.cleanup('talks', 1, 'x'), { sks: ['T#gone'] }), version: 1 }
  await made.table.transact([{ put: { ...note, due: indexPlace('talks', start) } }], randomUUID())
  const checks = await Promise.all(
    [made.another(), made.another(), made.another()].map((one) => one.checkAll()),
  )
  expect(checks.flatMap(({ failed }) => failed)).toEqual([])
  expect(await made.table.get(note)).toBeUndefined()
})

it('a copy that loses the race takes nothing away from the write that won it', async () => {
  const made = await make()
  await beatFor(made, 150)
  await made.scenarios.check('talks')
  const occurred = '2025-05-20T12:00:00Z'
  const end = command('report.filed', { headline: 'It ended', track: 'talks', event: 'end', occurred })
  const write = (one: ReturnType<typeof scenarios>) =>
    one.write('talks', { by: desk, id: 'late', sha256: 'x' }, end)
  let held = false
  const transact: Table['transact'] = async (writes, token) => {
    if (!held) {
      held = true
      await write(made.another())
    }
    await made.table.transact(writes, token)
  }
  const copy = await write(scenarios({ table: { ...made.table, transact }, now: made.clock.now }))
  expect(copy.replayed).toBe(true)
  const places = async () => {
    const { items } = await made.scenarios.history('talks', { limit: 200 })
    return items.map(({ headline, occurred, status }) => [headline, occurred.value, status])
  }
  const before = await places()
  expect(before.length).toBeGreaterThan(100)
  made.clock.pass(11 * 60_000)
  await made.scenarios.checkAll()
  expect(await places()).toEqual(before)
})

it('a check heeds a note that is due, however many before it wait for later', async () => {
  const made = await make()
  const noteAt = (revision: number, due: number) => ({
    put: {
      ...formed('cleanup', keys.cleanup('talks', revision, 'x'), { sks: [] }),
      version: 1,
      due: indexPlace('talks', due),
    },
  })
  const waiting = Array.from({ length: 30 }, (_, at) => noteAt(at + 1, start + 600_000))
  const due = noteAt(31, start)
  await made.table.transact([...waiting, due], randomUUID())
  await made.scenarios.checkAll()
  expect(await made.table.get(due.put)).toBeUndefined()
  expect(await made.table.get(keys.cleanup('talks', 1, 'x'))).toBeDefined()
})
