import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { deflated, inflated } from './deflated.ts'

const words = (count: number) => Array.from({ length: count }, (_, n) => `Домовленість ${n % 97}`)

it.each([0, 1, 200, 300, 5_000])('gives back %i texts, as another zlib compresses them too', (count) => {
  const value = { texts: words(count) }
  expect(inflated(deflated(value))).toEqual(value)
  expect(inflated(deflateRawSync(JSON.stringify(value)).toString('base64'))).toEqual(value)
})

it.each([20, 200, 500])('compresses %i texts as well as with all the memory that zlib can take', (count) => {
  const value = { texts: words(count) }
  const whole = deflateRawSync(JSON.stringify(value), { memLevel: 9 }).toString('base64')
  expect(deflated(value).length).toBeLessThanOrEqual(1.02 * whole.length)
})
