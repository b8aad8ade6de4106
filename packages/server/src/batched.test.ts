import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { batched } from './batched.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('writes together what comes within 50 ms, sooner if it is much, and at once on a flush', () => {
  const written: string[] = []
  const { write, flush } = batched((text) => void written.push(text))
  write('a')
  write('b')
  expect(written).toEqual([])
  vi.advanceTimersByTime(50)
  expect(written).toEqual(['ab'])
  write('c'.repeat(70_000))
  expect(written[1]).toHaveLength(70_000)
  write('d')
  flush()
  flush()
  vi.advanceTimersByTime(100)
  expect(written.slice(2)).toEqual(['d'])
})
