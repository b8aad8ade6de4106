import { expect, it } from 'vitest'
import { lanes } from './lanes.ts'
import type { Posted } from './post.ts'

const taken = { status: 204, error: null }

it('a receiver that takes its time makes room, and waits among the slow ones until it is prompt again', async () => {
  const answer = Promise.withResolvers<Posted>()
  let hangs = true
  const { take } = lanes(async () => (hangs ? answer.promise : taken), 1)
  const all = await Promise.all(
    Array.from({ length: 64 }, async (_, n) => {
      const freed = Promise.withResolvers<void>()
      const place = take(`sub_${n}`, freed.resolve)
      const posted = place?.post('', {}, '')
      await freed.promise
      return { place, posted }
    }),
  )
  const others = Array.from({ length: 64 }, (_, n) => take(`sub_other-${n}`, () => undefined))
  expect(others).not.toContain(undefined)
  expect(take('sub_late', () => undefined)).toBeUndefined()

  answer.resolve(taken)
  for (const { place, posted } of all) {
    expect(await posted).toEqual(taken)
    place?.leave()
  }
  // The prompt places are taken, so a place that is given is a slow one.
  const place = take('sub_0', () => undefined)
  expect(place).toBeDefined()
  hangs = false
  await place?.post('', {}, '')
  expect(take('sub_0', () => undefined)).toBeUndefined()
})

it('every receiver that takes its time makes room, however many do', async () => {
  const { take } = lanes(async () => new Promise<Posted>(() => undefined), 1)
  for (let n = 0; n < 10; n++) {
    const all = Array.from({ length: 64 }, async (_, one) => {
      const freed = Promise.withResolvers<void>()
      const place = take(`sub_${n}-${one}`, freed.resolve)
      void place?.post('', {}, '')
      await freed.promise
    })
    await Promise.all(all)
  }
  expect(take('sub_other', () => undefined)).toBeDefined()
  // One that was silent before waits for a slow place.
  expect(take('sub_0-0', () => undefined)).toBeUndefined()
})
