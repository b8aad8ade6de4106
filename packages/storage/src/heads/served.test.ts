import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { scenarios } from '../scenarios/scenarios.ts'
import { sqliteTable } from '../sqlite/table.ts'
import { countingTable } from '../testing/counting-table.ts'
import { tracker } from '../testing/tracker.ts'

it('costs no read while nothing was committed, and shows a write of another process at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  const path = join(folder, 'tracker.db')
  const { file, clock, table: writing } = await tracker((now) => sqliteTable(path, { now }))
  const own = sqliteTable(path, { now: clock.now })
  onTestFinished(async () => {
    await Promise.all([own.close(), writing.close()])
    rmSync(folder, { recursive: true })
  })
  const table = countingTable(own)
  const stamped = scenarios({ table: { ...table, stamp: () => own.stamp?.() ?? 0 }, now: clock.now })
  await file('msg_0', { track: 'ceasefire', event: 'agree' })
  const revision = async () => (await stamped.current('talks')).head.revision
  expect(await revision()).toBe(2)
  table.reset()
  expect(await revision()).toBe(2)
  expect(table.calls.get).toBe(0)
  await file('msg_1', { track: 'ceasefire', event: 'take-effect' })
  expect(await revision()).toBe(3)
  expect(table.calls.get).toBe(1)
  // The clock changes the status without a commit.
  clock.pass(400 * 86_400_000)
  const { body } = await stamped.current('talks')
  expect(JSON.parse(body)).toMatchObject({ revision: 3, tracks: { ceasefire: { state: 'expired' } } })
})
