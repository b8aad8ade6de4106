import { decide, gather, settle, statementsOf } from '@tracker/domain'
import type { Table } from '@tracker/storage'
import { chief, command } from '../../packages/storage/src/testing/truce.ts'
import { measure } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'
import { now, scenarioOf, type Size, sizes, trackerOver } from './story.ts'

const day = 86_400_000

/** What takes microseconds is done so often for one sample. */
const times = 200

async function figures(table: Table, size: Size) {
  const tracker = trackerOver(table)
  const scenario = scenarioOf(size)
  const [{ head }, governing] = [await tracker.current(scenario), await tracker.definition(scenario)]
  const { items } = await tracker.changes(scenario, 0, size)
  const history = gather(items)
  const report = (occurred: number) =>
    command('report.filed', {
      headline: 'x',
      track: 'talks',
      event: 'meet',
      occurred: new Date(occurred).toISOString(),
    })
  const [next, late] = [report(now()), report(head.recorded - 30 * day)]
  const writing = { by: chief, recorded: now(), claimed: new Set<string>() }
  const rewritten = decide(head, governing, 'late', late, writing)
  if (typeof rewritten !== 'function') throw new Error('a late report is decided with the history')
  return measure(
    {
      settle: { times, run: () => settle(head, governing, head.recorded + day, statementsOf(items)) },
      append: { times, run: () => decide(head, governing, 'next', next, writing) },
      gather: { run: () => gather(items) },
      rewriteHistory: { run: () => rewritten(history) },
    },
    size > 1_000 ? 9 : 40,
  )
}

/** The pure core alone: what it costs to tell a status and to decide on a write. */
export async function folds(table: Table): Promise<void> {
  heading('The core alone, without a table')
  const found: { size: Size; of: Awaited<ReturnType<typeof figures>> }[] = []
  for (const size of sizes) found.push({ size, of: await figures(table, size) })
  const rows = [
    ['tell the status', 'settle'],
    ['decide on an append', 'append'],
    ['gather a history', 'gather'],
    ['decide on a late report', 'rewriteHistory'],
  ] as const
  print([
    ['', 'revisions', 'median', 'to the shortest', 'per revision'],
    ...rows.flatMap(([label, key]) =>
      found.map(({ size, of }) => {
        const median = of(key)
        const shortest = found[0]?.of(key) ?? NaN
        return [
          label,
          size.toLocaleString('en'),
          duration(median),
          ratio(median, shortest),
          duration(median / size),
        ]
      }),
    ),
  ])
}
