import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { givingWay } from './give-way.ts'

it('lets one go on in each turn of the event loop, first come, first served', async () => {
  const giveWay = givingWay()
  const done: number[] = []
  const task = async (name: number) => {
    await giveWay()
    done.push(name)
    await giveWay()
    done.push(-name)
  }
  const all = Promise.all([task(1), task(2)])
  const seen: number[] = []
  for (let turns = 0; turns < 5; turns++) {
    await turn()
    seen.push(done.length)
  }
  await all
  expect(done).toEqual([1, 2, -1, -2])
  expect(seen.every((length, at) => length - (seen[at - 1] ?? 0) <= 1)).toBe(true)
})
