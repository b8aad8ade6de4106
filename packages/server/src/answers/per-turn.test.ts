import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { perTurn } from './per-turn.ts'

it('asks once in a turn of the event loop, and again in the next, afresh, and after a thousand times', async () => {
  let asked = 0
  const ask = perTurn(() => ++asked)
  expect([ask(), ask(), ask()]).toEqual([2, 2, 2])
  expect([ask(true), ask()]).toEqual([3, 3])
  await setImmediate()
  await setImmediate()
  expect([ask(), ask()]).toEqual([4, 4])
  for (let n = 0; n < 1_000; n++) ask()
  expect(ask()).toBe(5)
})
