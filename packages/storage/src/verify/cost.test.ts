import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'

it('a verification reads most of what is stored once, and what kept heads share not again with each', async () => {
  const { file, scenarios, table } = await tracker((now) => sqliteTable(':memory:', { now }))
  for (let n = 0; n < 320; n++) await file(`msg_${n}`, { track: 'talks', event: 'meet' })
  table.reset()
  expect(await scenarios.verify('talks')).toMatchObject({ ok: true, next: null })
  const { get, query } = table.calls
  expect(table.bytes.read).toBeLessThanOrEqual(2 * table.stored())
  // A remembered answer for each report, and for each kept head its copy, the branch and three stretches.
  expect(get + query).toBeLessThanOrEqual(320 + (6 * 320) / 8)
})
