import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Scenarios, sqliteTable } from '@tracker/storage'
import { countingTable } from '../../packages/storage/src/testing/counting-table.ts'
import { atMost, type Goal } from './goal.ts'
import { measure } from './measure.ts'
import { begun, file, fileMany, longest, pending, short, storyOf, trackerOver } from './long-story.ts'

/** When the revisions after a half and after three quarters of a story were recorded. */
async function moments(tracker: Scenarios, length: number) {
  const at = async (share: number) =>
    Date.parse((await tracker.revision(storyOf(length), Math.ceil(length * share))).recorded)
  return { half: await at(0.5), later: await at(0.75) }
}

/** P3, P8, P13, P14, P15: how the cost of a request depends on the length of a story and the number of stories. */
export async function lengths(): Promise<readonly Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const path = join(folder, 'tracker.db')
  const table = sqliteTable(path)
  try {
    const tracker = trackerOver(table)
    await fileMany(table, 10)
    const counted = countingTable(table)
    await fileMany(counted, short)
    const stored = counted.stored() / short
    const before = statSync(path).size
    await fileMany(table, longest)
    const inFile = (statSync(path).size - before) / longest
    const moment = {
      10: await moments(tracker, 10),
      [short]: await moments(tracker, short),
      [longest]: await moments(tracker, longest),
    }
    const at = (length: number) => moment[length] ?? { half: 0, later: 0 }
    const read = (length: number) => ({ run: () => tracker.current(storyOf(length)) })
    const known = (length: number) => ({
      run: () => tracker.status(storyOf(length), { knownAt: at(length).half }),
    })
    const asOf = (length: number) => ({
      run: () => tracker.status(storyOf(length), { asOf: at(length).half }),
    })
    const both = (length: number) => ({
      run: () => tracker.status(storyOf(length), { asOf: at(length).half, knownAt: at(length).later }),
    })
    let late = 0
    const write = (length: number) => ({ run: () => file(tracker, storyOf(length), begun - ++late * 1_000) })
    const light = await measure({ r10: read(10), r: read(longest), k10: known(10), k: known(longest) })
    const heavy = await measure(
      {
        a1: asOf(short),
        a: asOf(longest),
        b1: both(short),
        b: both(longest),
        w1: write(short),
        w: write(longest),
      },
      5,
    )
    const [few, many] = [longest / 100, longest / 2]
    await pending(table, few)
    const check = { run: () => tracker.checkAll() }
    const before8 = await measure({ check }, 10)
    await pending(table, many)
    const after8 = await measure({ check }, 10)
    const of = (length: number) => `at ${length.toLocaleString('en')}`
    const compared = (
      id: string,
      goal: string,
      limit: number,
      ours: number,
      theirs: number,
      beside: string,
    ) => atMost(id, goal, limit, { ours, theirs, beside })
    return [
      compared('P3', `status ${of(longest)}, CPU`, 1.2, light.r.cpu, light.r10.cpu, of(10)),
      compared('P3', `knownAt ${of(longest)}, CPU`, 1.2, light.k.cpu, light.k10.cpu, of(10)),
      compared(
        'P8',
        `check, ${many.toLocaleString('en')} pending, none due, CPU`,
        1.3,
        after8.check.cpu,
        before8.check.cpu,
        `${few.toLocaleString('en')} pending`,
      ),
      compared('P13', `asOf ${of(longest)}, CPU`, 1.5, heavy.a.cpu, heavy.a1.cpu, of(short)),
      compared('P13', `both axes ${of(longest)}, CPU`, 1.5, heavy.b.cpu, heavy.b1.cpu, of(short)),
      compared('P14', `late report ${of(longest)}, CPU`, 2, heavy.w.cpu, heavy.w1.cpu, of(short)),
      {
        id: 'P15',
        goal: 'bytes stored for a report ≤ 3 × the report + 3 KB',
        figure: `${Math.round(stored)} bytes`,
        beside: `the report ${reportBytes} bytes, ${Math.round(inFile)} in the file`,
        holds: stored <= 3 * reportBytes + 3_072,
      },
    ]
  } finally {
    await table.close()
    rmSync(folder, { recursive: true })
  }
}

/** A meeting as it is filed: about the size of the payload in JSON. */
const reportBytes = Buffer.byteLength(
  JSON.stringify({
    type: 'report.filed',
    timestamp: '2025-05-18T12:00:00.000Z',
    data: {
      scenario: storyOf(longest),
      headline: 'They met again.',
      track: 'talks',
      event: 'meet',
      occurred: '2025-05-18T12:00:00.000Z',
    },
  }),
)
