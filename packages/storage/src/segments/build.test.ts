import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'
import { chief, truce } from '../testing/truce.ts'

it('a report of the moment of a version, after it in order, is in the stretch of the version', async () => {
  const { clock, define, file, scenarios } = await tracker((now) => sqliteTable(':memory:', { now }))
  const by = { by: chief }
  const at = (hour: string) => ({ track: 'ceasefire', occurred: `2025-05-18T${hour}:00:00Z` })
  clock.pass(1_000)
  await file('met', { ...at('09'), track: 'talks', event: 'meet' }, by)
  await file('rejected', { ...at('12'), event: 'reject' }, by)
  await define('talks', { ...truce, title: 'Under another title' })
  await file('said', { ...at('12'), positions: { north: 'accepts' } }, by)
  await file('late', { ...at('08'), track: 'talks', event: 'meet' }, by)
  const { tracks } = await scenarios.status('talks', {})
  expect(tracks['ceasefire']?.positions).toMatchObject({ north: { report: 'said' } })
  expect(await scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
})
