import { Unavailable, type Table } from '@tracker/storage'
import { expect, it } from 'vitest'
import { noteOutages } from './note-outages.ts'

const key = { pk: 'S#x', sk: 'H' }
const damage = new Unavailable('the file is damaged', { lasting: true })

it('notes in a read what lasts, once, and no write takes it back; what passes ends with the next write', async () => {
  const logged: unknown[] = []
  let broken: Unavailable | undefined
  const answer = async () => {
    if (broken) throw broken
  }
  const { table, outage } = noteOutages(
    { get: answer, transact: answer } as unknown as Table,
    (entry) => void logged.push(entry),
  )
  broken = new Unavailable('the disk is full')
  await expect(table.get(key)).rejects.toBe(broken)
  expect(outage()).toBeUndefined()
  await expect(table.transact([], 'a')).rejects.toBe(broken)
  expect(outage()).toMatchObject({ message: 'the disk is full', lasting: false })
  broken = undefined
  await table.transact([], 'b')
  expect(outage()).toBeUndefined()
  broken = damage
  await expect(table.get(key)).rejects.toBe(damage)
  await expect(table.get(key)).rejects.toBe(damage)
  broken = undefined
  await table.transact([], 'c')
  expect(outage()).toMatchObject({ message: 'the file is damaged', lasting: true })
  expect(logged).toEqual([
    { level: 'error', event: 'writes-refused', message: 'the disk is full' },
    { event: 'writes-taken' },
    { level: 'error', event: 'writes-refused', message: 'the file is damaged' },
  ])
})
