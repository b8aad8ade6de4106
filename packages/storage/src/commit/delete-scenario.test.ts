import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import type { Table } from '../table.ts'
import { tracker } from '../testing/tracker.ts'
import { command, desk, truce } from '../testing/truce.ts'
import { scenarios } from '../scenarios/scenarios.ts'

const versions = 40

/** A scenario with too many definitions to delete in one transaction; `file` files a report in another process. */
async function oftenDefined() {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  for (let version = 2; version <= versions; version++) await made.define('talks', truce)
  const hasty = () => {
    made.clock.pass(1_000)
    return made.clock.now()
  }
  const file = () =>
    scenarios({ table: made.table, now: hasty }).write(
      'talks',
      { by: desk, id: 'met', sha256: 'x' },
      command('report.filed', { headline: 'They met.' }),
    )
  return { ...made, file }
}

/** Deletes it, and does something else before the transaction with this index. */
function deleteWith(
  { table, clock }: Awaited<ReturnType<typeof oftenDefined>>,
  number: number,
  other: () => Promise<void>,
) {
  let transactions = 0
  const transact: Table['transact'] = async (writes, token) => {
    if (transactions++ === number) await other()
    await table.transact(writes, token)
  }
  return scenarios({ table: { ...table, transact }, now: clock.now }).delete('talks')
}

it('a scenario in which a report is filed before its deletion begins is whole and stays', async () => {
  const made = await oftenDefined()
  const deletion = deleteWith(made, 0, async () => void (await made.file()))
  await expect(deletion).rejects.toMatchObject({ code: 'scenario-used' })
  expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, revisions: versions + 1 })
})

it('no report is accepted once the deletion has begun', async () => {
  const made = await oftenDefined()
  await deleteWith(made, 1, () => expect(made.file()).rejects.toThrow())
  expect(await made.table.query({ pk: 'S#talks', from: '', to: '~', limit: 1 })).toEqual([])
})

it('a deletion that was interrupted can be repeated, and the id is free after that', async () => {
  const made = await oftenDefined()
  const death = new Error('the process died')
  await expect(deleteWith(made, 1, () => Promise.reject(death))).rejects.toBe(death)
  await made.scenarios.delete('talks')
  await made.define('talks')
  expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 1 })
})

it('an import into a scenario that was deleted can be repeated, and is not answered from memory', async () => {
  const { clock, scenarios: ours } = await tracker((now) => sqliteTable(':memory:', { now }))
  const imported = { recorded: clock.now() - 1_000, by: 'chief' }
  const again = () =>
    ours.importChange(
      'moved',
      { by: desk, id: 'moved-1', sha256: 'd', imported },
      { kind: 'definition', definition: truce, migrate: {} },
    )
  expect(await again()).toMatchObject({ replayed: false, body: { revision: 1 } })
  expect(await again()).toMatchObject({ replayed: true, body: { revision: 1 } })
  await ours.delete('moved')
  expect(await again()).toMatchObject({ replayed: false, body: { revision: 1 } })
  expect(await ours.verify('moved')).toMatchObject({ ok: true, revisions: 1 })
})
