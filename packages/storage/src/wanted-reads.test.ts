import { expect, it } from 'vitest'
import { sqliteTable } from './sqlite/table.ts'
import { wantedReads } from './wanted-reads.ts'
import { Abandoned, wantedByAll, whileWanted } from './wanted.ts'

/** A table whose every read holds the event loop for five milliseconds, and a function that makes ten reads. */
function slowReads(leave = new AbortController()) {
  const table = sqliteTable(':memory:')
  let reads = 0
  const slow = wantedReads({
    ...table,
    get: (...given) => {
      const end = performance.now() + 5
      while (performance.now() < end);
      if (++reads === 4) leave.abort()
      return table.get(...given)
    },
  })
  const ten = async () => {
    for (let n = 0; n < 10; n++) await slow.get({ pk: 'a', sk: 'b' })
  }
  return { ten, reads: () => reads }
}

/** Counts the turns of the event loop until the work has ended. */
async function turnsOf(work: () => Promise<void>): Promise<number> {
  let turns = 0
  let ended = false
  const count = () => {
    turns++
    if (!ended) setImmediate(count)
  }
  setImmediate(count)
  await work()
  ended = true
  return turns
}

it('lets others in between the reads for one client, which SQLite answers without a turn', async () => {
  const { signal } = new AbortController()
  const { ten } = slowReads()
  expect(await turnsOf(() => whileWanted(signal, ten))).toBeGreaterThanOrEqual(4)
  expect(await turnsOf(ten)).toBeLessThanOrEqual(1)
})

it('reads nothing further once the client has left, but goes on with what is kept for all', async () => {
  const leaving = new AbortController()
  const { ten, reads } = slowReads(leaving)
  await expect(whileWanted(leaving.signal, ten)).rejects.toThrow(Abandoned)
  expect(reads()).toBe(4)
  await whileWanted(leaving.signal, () => wantedByAll(ten))
  expect(reads()).toBe(14)
})
