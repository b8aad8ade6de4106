import type { Instant, Status } from '@tracker/domain'
import type { IndexRow, Table } from '../table.ts'
import { keys, scenarioOf, shards } from './keys.ts'
import { onePage, type Page } from './page.ts'
import { followedHead, type ReadContext } from './status.ts'
import type { StoredHead } from './prepare-write.ts'

/** A scenario in a list. */
export interface Summary {
  readonly scenario: string
  readonly title: string
  readonly revision: number
  readonly definition: number
  readonly lastDevelopment: string | null
  /** The state of every track. */
  readonly states: Readonly<Record<string, string>>
}

function summary({ body }: StoredHead): Summary {
  const { scenario, title, revision, definition, stamps, tracks } = JSON.parse(body) as Status
  const states = Object.fromEntries(Object.entries(tracks).map(([id, { state }]) => [id, state]))
  return { scenario, title, revision, definition, lastDevelopment: stamps.lastDevelopment, states }
}

async function shardRows(
  table: Table,
  shard: string,
  after: string | undefined,
  limit: number,
): Promise<readonly IndexRow[]> {
  const start = after === undefined ? {} : { after: { ...keys.head(after.slice(16)), at: after } }
  return table.index({ index: 'recent', shard, descending: true, limit, ...start })
}

/**
 * The scenarios, newest development first, after a place in that order, each as it stands now. Reads one page of each
 * shard, then the heads.
 */
export async function list(
  context: ReadContext,
  after: string | undefined,
  limit: number,
  now: Instant,
): Promise<Page<Summary, string>> {
  const { table } = context
  const found = await Promise.all(shards.map((shard) => shardRows(table, shard, after, limit + 1)))
  const rows = found.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const told = await Promise.all(
    rows.slice(0, limit).map(async (row) => {
      const stored = await table.get(keys.head(scenarioOf(row)))
      return { row, item: stored && summary(await followedHead(context, stored.data as StoredHead, now)) }
    }),
  )
  const shown = onePage(told, limit)
  return {
    items: shown.flatMap(({ item }) => (item ? [item] : [])),
    next: rows.length > shown.length ? (shown.at(-1)?.row.at ?? null) : null,
  }
}
