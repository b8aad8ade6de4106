import {
  type DefinitionVersion,
  type Head,
  type Revision,
  type Snapshot,
  type Stretch,
} from '@tracker/domain'
import type { Table } from '../table.ts'
import type { StoredSegments } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { type definitions, revisions } from '../heads/load.ts'
import type { RevisionRun } from './node.ts'
import { joinedRuns, numbersIn, runsOf } from './runs.ts'
import type { Sizes } from './sizes.ts'
import type { PlacedStretch } from './placed-stretch.ts'

/** A stretch of a timeline, with everything that the ledger has about it. */
export interface LoadedStretch {
  readonly stretch: Stretch
  readonly revisions: readonly Revision[]
  readonly versions: readonly DefinitionVersion[]
}

export interface StretchContext {
  readonly table: Table
  readonly definition: (
    ...version: Parameters<ReturnType<typeof definitions>>
  ) => Promise<DefinitionVersion | undefined>
  readonly sizes: Sizes
  /** Returns the revisions from one to another if they were read before. */
  readonly recent?: (first: number, last: number) => readonly Revision[] | undefined
}

/** Reads the revisions about a segment, up to that of the head; `also` names more that may be about it. */
export async function loadStretch(
  context: Omit<StretchContext, 'sizes'>,
  head: Head,
  { sealed }: Pick<StoredSegments, 'sealed'>,
  { entry, to, until, segment }: PlacedStretch,
  also: readonly RevisionRun[] = [],
): Promise<LoadedStretch> {
  const { table } = context
  const { scenario } = head
  const tail = to === undefined ? [[sealed + 1, head.revision] as const] : []
  const runs = runsOf(numbersIn([...segment.revisions, ...tail, ...also]))
  const early = segment.takeovers.map(({ version }) => version)
  const [found, versions] = await Promise.all([
    revisionsIn(context, scenario, runs),
    versionsFor(context, head, segment.start, early),
  ])
  const claiming = found.some((one) => one.revision > sealed && claims(one.entry))
  const grown = claiming ? await Promise.all(tail.map((run) => freshIn(table, scenario, run))) : []
  return {
    stretch: {
      from: entry.from,
      to,
      start: segment.start,
      until: until ?? head.snapshot.clock,
      fresh: new Set([...segment.fresh, ...grown.flat()]),
      takeovers: segment.takeovers,
    },
    revisions: found,
    versions,
  }
}

function claims(entry: Revision['entry']): boolean {
  return (entry.kind === 'report' || entry.kind === 'correction') && entry.content.claims !== undefined
}

/** How many revisions between two runs are read along with them, since that costs less than another request. */
const mostBetween = 4

async function revisionsIn(
  { table, recent }: Pick<StretchContext, 'table' | 'recent'>,
  scenario: string,
  runs: readonly RevisionRun[],
): Promise<readonly Revision[]> {
  const asked = new Set(numbersIn(runs))
  const found = await Promise.all(
    joinedRuns(runs, mostBetween).map(
      async ([first, last]) => recent?.(first, last) ?? revisions(table, scenario, first, last),
    ),
  )
  return found.flat().filter(({ revision }) => asked.has(revision))
}

/** The claims that these revisions were the first to make and that the last stretch does not have yet. */
async function freshIn(
  table: Table,
  scenario: string,
  [first, last]: RevisionRun,
): Promise<readonly string[]> {
  if (last < first) return []
  const { pk, sk } = keys.statement(scenario, first)
  const to = keys.statement(scenario, last).sk
  const items = await table.query({ pk, from: sk, to, limit: last - first + 1 })
  return items.flatMap((item) => upcast('statement', item).fresh)
}

/** The versions that a stretch needs: those of the tracks in its first snapshot, and the next one. */
async function versionsFor(
  { definition }: Pick<StretchContext, 'definition'>,
  { scenario, snapshot: newest }: Head,
  { version, rulesFrom, tracks }: Snapshot,
  others: readonly number[],
): Promise<readonly DefinitionVersion[]> {
  const numbers = new Set([
    version,
    newest.version,
    ...Object.values(tracks).map((track) => track.version),
    ...others,
  ])
  if (version < newest.version) numbers.add(version + 1)
  const recordedAt = (number: number) =>
    number === newest.version ? newest.rulesFrom : number === version ? rulesFrom : undefined
  const found = await Promise.all(
    [...numbers].map(async (number) => {
      const governing = await definition(scenario, number, recordedAt(number))
      if (!governing) throw new Error(`version ${number} of the definition of ${scenario} is not stored`)
      return governing
    }),
  )
  return found
}
