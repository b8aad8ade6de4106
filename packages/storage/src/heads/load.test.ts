import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { countingTable } from '../testing/counting-table.ts'
import { tracker } from '../testing/tracker.ts'
import { truceWith } from '../testing/truce.ts'
import { scenarios } from '../scenarios/scenarios.ts'

it('a process goes by the definition in force, not by one that it kept from before a restore', async () => {
  const make = async () => tracker((now) => sqliteTable(':memory:', { now }))
  const [damaged, restored] = [await make(), await make()]
  const talks = (event: string) =>
    truceWith('talks', { open: { on: { [event]: 'ended' } }, ended: { final: true } }, 'open')
  damaged.clock.pass(1_000)
  await damaged.define('talks', talks('discarded'))
  restored.clock.pass(2_000)
  await restored.define('talks', talks('chosen'))

  let standing = damaged.table
  const table = countingTable({
    get: (key) => standing.get(key),
    query: (query) => standing.query(query),
    transact: (writes, token) => standing.transact(writes, token),
    index: (query) => standing.index(query),
    close: () => standing.close(),
  })
  const warm = scenarios({ table, now: restored.clock.now })
  const events = async () => {
    const definitions = [await warm.definition('talks'), await warm.definition('talks', 2)]
    return definitions.map(({ definition }) =>
      Object.keys(definition.tracks['talks']?.states['open']?.on ?? {}),
    )
  }
  expect(await events()).toEqual([['discarded'], ['discarded']])
  standing = restored.table
  expect(await events()).toEqual([['chosen'], ['chosen']])
  table.reset()
  await warm.definition('talks')
  expect(table.calls.get).toBe(1)
})
