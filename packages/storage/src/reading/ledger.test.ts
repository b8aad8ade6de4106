import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'
import { keys } from '../items/keys.ts'

/** A ledger of three revisions under a head that was restored to the second. */
async function carelesslyRestored() {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  await made.file('msg_2')
  const head = await made.table.get(keys.head('talks'))
  if (!head) throw new Error('there is no head')
  await made.file('msg_3')
  await made.table.transact([{ put: head }], randomUUID())
  return made
}

it('verify names a revision that stands beyond the head', async () => {
  const { scenarios } = await carelesslyRestored()
  expect(await scenarios.verify('talks')).toMatchObject({
    ok: false,
    revisions: 2,
    faults: expect.arrayContaining([
      { item: 'S#talks R#000000000003', revision: 3, detail: 'revision 3 stands beyond the head' },
    ]),
  })
})

it('a write that meets a revision beyond the head says so at once', async () => {
  const { file } = await carelesslyRestored()
  await expect(file('msg_4')).rejects.toThrow('revision 3 of talks stands beyond its head')
})
