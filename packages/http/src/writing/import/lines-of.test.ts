import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { linesOf } from './lines-of.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The lines of a body whose chunks are sent one by one. */
function sending() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const init = { method: 'POST', body: readable, duplex: 'half' } as const
  const lines = linesOf(new Request('http://tracker.test/', init))
  const next = async () => {
    const { value } = await lines.next()
    return value && [value.number, Buffer.from(value.bytes ?? '').toString()]
  }
  return { send: (text: string) => writer.write(Buffer.from(text)), next }
}

it('waits for as long as bytes arrive, and 30 seconds for the next', async () => {
  const { send, next } = sending()
  const first = next()
  for (const text of ['a ', 'line ', 'of ', 'an hour\nand ']) {
    await vi.advanceTimersByTimeAsync(29_999)
    await send(text)
  }
  expect(await first).toEqual([1, 'a line of an hour'])
  const silence = next().catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await silence).toMatchObject({
    code: 'malformed',
    message: 'No byte of the body arrived for 30 seconds. Send the rest from this line on.',
  })
  expect(vi.getTimerCount()).toBe(0)
})
