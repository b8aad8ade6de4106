import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { start, tracker } from '../testing/tracker.ts'
import { chief, command } from '../testing/truce.ts'
import { scenarios } from '../scenarios/scenarios.ts'

const hour = 3_600_000
const at = (hours: number) => new Date(start + hours * hour).toISOString()

it('a report that comes last once the later ones are retracted takes its place before where they stood', async () => {
  const { clock, table } = await tracker((now) => sqliteTable(':memory:', { now }))
  const sizes = { revisions: 1, things: 1, entries: 2 }
  const ours = scenarios({ table, now: clock.now, sizes })
  const write = (id: string, ...sent: Parameters<typeof command>) =>
    ours.write('talks', { by: chief, id, sha256: id }, command(...sent))
  clock.pass(30 * hour)
  const late = [20, 21, 22, 23, 24, 25, 26, 27]
  for (const hours of late)
    await write(`at ${hours}`, 'report.filed', {
      headline: 'x',
      track: 'talks',
      event: 'meet',
      occurred: at(hours),
    })
  for (const hours of late)
    await write(`not at ${hours}`, 'report.retracted', { report: `at ${hours}`, reason: 'x' })
  const occurred = `${at(10)}/${at(29)}`
  await write('early', 'report.filed', { headline: 'x', track: 'ceasefire', event: 'agree', occurred })
  const { uncertain } = await ours.status('talks', { asOf: start + 28 * hour })
  expect(uncertain).toMatchObject([{ report: 'early' }])
  expect((await ours.status('talks', {})).tracks['ceasefire']?.state).toBe('agreed')
  expect(await ours.verify('talks')).toMatchObject({ ok: true, faults: [] })
})
