import { describe, expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import type { Item } from '../table.ts'
import { countingTable } from '../testing/counting-table.ts'
import { tracker } from '../testing/tracker.ts'
import { keys } from '../items/keys.ts'
import { scenarios } from './scenarios.ts'

/** A tracker and a second process, whose lagging reads see heads as they were before the last write. */
async function lagging() {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  const replica: { head?: Item | undefined } = {}
  const table = countingTable({
    ...made.table,
    get: async (key, { lag } = { lag: false }) =>
      lag && key.sk === 'H' ? replica.head : made.table.get(key),
  })
  const behind = scenarios({ table, now: made.clock.now })
  return {
    made,
    table,
    replicate: async () => {
      replica.head = await made.table.get(keys.head('talks'))
    },
    revision: async (lag: boolean) => (await behind.current('talks', { lag })).head.revision,
  }
}

describe('the current status, if it may lag', () => {
  it('can be that of moments ago; without leave to lag, it is never', async () => {
    const { made, replicate, revision } = await lagging()
    await replicate()
    await made.file('first')
    expect(await revision(true)).toBe(1)
    expect(await revision(false)).toBe(2)
  })

  it('is of no earlier revision than one returned before', async () => {
    const { made, replicate, revision } = await lagging()
    await replicate()
    await made.file('first')
    await revision(false)
    expect(await revision(true)).toBe(2)
    await replicate()
    expect(await revision(true)).toBe(2)
  })

  it('is there even if the replica has nothing yet', async () => {
    const { revision } = await lagging()
    expect(await revision(true)).toBe(1)
  })

  it('costs one read that may lag, once it is known', async () => {
    const { table, replicate, revision } = await lagging()
    await replicate()
    await revision(true)
    table.reset()
    expect(await revision(true)).toBe(1)
    expect(table.calls).toEqual({ get: 1, query: 0, transact: 0, index: 0 })
  })

  it('follows the clock without a second read of the head', async () => {
    const { made, table, replicate, revision } = await lagging()
    await replicate()
    await revision(true)
    made.clock.pass(40 * 24 * 60 * 60 * 1000)
    table.reset()
    await revision(true)
    expect(table.calls.get).toBe(1)
  })
})
