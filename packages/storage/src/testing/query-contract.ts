import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { keysOf, put, whole, write, type Subject } from './subject.ts'

/** The part of the contract that is about a span of one partition. */
export function queryContract({ table }: Subject): void {
  describe('a query', () => {
    const pk = randomUUID()
    const span = (from: string, to: string, rest = {}) =>
      table()
        .query({ pk, from, to, limit: 100, ...rest })
        .then(keysOf)

    beforeAll(async () => {
      const names = ['D#1', 'H', 'R#1', 'R#10', 'R#2', 'R#9', 'ä', 'z', '\uffee', '\u{1f54a}']
      await write(table(), ...names.map((sk) => put({ pk, sk })), put({ pk: `${pk}x`, sk: 'R#3' }))
    })

    it('answers the span of its own partition, both ends included', async () => {
      expect(await span('R#1', 'R#2')).toEqual(['R#1', 'R#10', 'R#2'])
    })

    it('orders by bytes, beyond what UTF-16 would say', async () => {
      expect(await span('a', '\u{10ffff}')).toEqual(['z', 'ä', '\uffee', '\u{1f54a}'])
    })

    it('goes down if asked to', async () => {
      expect(await span('R#', 'R#~', { descending: true })).toEqual(['R#9', 'R#2', 'R#10', 'R#1'])
    })

    it('stops at the limit, from either end', async () => {
      expect(await span('R#', 'R#~', { limit: 2 })).toEqual(['R#1', 'R#10'])
      expect(await span('R#', 'R#~', { limit: 1, descending: true })).toEqual(['R#9'])
      expect(await span('R#', 'R#~', { limit: 0 })).toEqual([])
    })

    it('is empty if nothing is in the span, and if the span ends before it begins', async () => {
      expect(await span('E', 'F')).toEqual([])
      expect(await span('R#2', 'R#1')).toEqual([])
    })

    it('answers more than a megabyte, whole and in order', async () => {
      const large = randomUUID()
      const names = Array.from({ length: 12 }, (_, n) => `R#${10 + n}`)
      for (const sk of names) await write(table(), put({ pk: large, sk, data: sk.repeat(50_000) }))
      const found = await table().query({ pk: large, ...whole })
      expect(keysOf(found)).toEqual(names)
      expect(found.map(({ sk, data }) => data === sk.repeat(50_000))).not.toContain(false)
      const last = await table().query({ pk: large, ...whole, limit: 11, descending: true })
      expect(keysOf(last)).toEqual(names.toReversed().slice(0, 11))
    }, 30_000)
  })
}
