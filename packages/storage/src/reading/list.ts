import {
  clockUpTo,
  type DefinitionVersion,
  DomainError,
  type Head,
  type Instant,
  inLanguage,
  instantText,
  replay,
  versionsOf,
  type Visibility,
} from '@tracker/domain'
import { type IndexRow, type Table, Unavailable } from '../table.ts'
import { apartPrefix, keys, scenarioOf, shards } from '../items/keys.ts'
import { definitionVersionOf, headIn, loadedHead } from '../heads/load.ts'
import { onePage, type Page } from '../items/page.ts'
import type { ReadContext } from './known-head.ts'
import { whileThere } from '../heads/while-there.ts'

/** A scenario in a list. */
export interface Summary {
  readonly scenario: string
  readonly title: string
  readonly revision: number
  readonly definition: number
  readonly lastDevelopment: string | null
  readonly visibility: Visibility
  readonly archived: boolean
  /** The id under which the story goes on. */
  readonly movedTo: string | null
  /** The state of every track. */
  readonly states: Readonly<Record<string, string>>
}

function summary(head: Head, governing: DefinitionVersion, now: Instant): Summary {
  const { scenario, revision } = head
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), clockUpTo(head.settings, now))
  const { tracks, version: definition, development } = snapshot
  const states = Object.fromEntries(Object.entries(tracks).map(([id, { state }]) => [id, state]))
  const lastDevelopment = development === null ? null : instantText(development)
  const title = inLanguage(governing.definition)(governing.definition.title)
  const { visibility, archived, movedTo } = head.settings
  return { scenario, title, revision, definition, lastDevelopment, visibility, archived, movedTo, states }
}

export interface ListContext extends ReadContext {
  readonly log: (entry: Readonly<Record<string, unknown>>) => void
}

/** A page of a list of scenarios. */
export interface ScenarioPage extends Page<Summary, string> {
  /** The number of scenarios left out of this page because they are damaged. */
  readonly leftOut: number
}

/** A scenario's present summary; undefined if it is gone; null if it is damaged, which is logged. */
async function summaryOf(
  context: ListContext,
  scenario: string,
  now: Instant,
): Promise<Summary | null | undefined> {
  const { table, definition } = context
  try {
    return await whileThere(table, scenario, async () => {
      // It may lag, as the index that named it does.
      const first = headIn(await table.get(keys.head(scenario), { lag: true }))
      const head = first && (await loadedHead(table, scenario, first))?.head
      return head && summary(head, await definitionVersionOf(definition, head), now)
    })
  } catch (error) {
    if (error instanceof Unavailable) throw error
    if (error instanceof DomainError && error.code === 'not-found') return undefined
    context.log({ level: 'error', event: 'list-failure', scenario, error: String(error) })
    return null
  }
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
 * Lists the scenarios after a place, newest development first, each with its present state; damaged ones are only
 * counted. Reads one page of each shard, then the heads.
 */
export async function list(
  context: ListContext,
  {
    after,
    limit,
    apart,
  }: { readonly after: string | undefined; readonly limit: number; readonly apart: boolean },
  now: Instant,
): Promise<ScenarioPage> {
  const { table } = context
  const found = await Promise.all(
    shards.map((shard) => shardRows(table, apart ? `${apartPrefix}${shard}` : shard, after, limit + 1)),
  )
  const rows = found.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const summaries = await Promise.all(
    rows.slice(0, limit).map(async (row) => {
      return { row, item: await summaryOf(context, scenarioOf(row), now) }
    }),
  )
  const shown = onePage(summaries, limit)
  return {
    items: shown.flatMap(({ item }) => (item ? [item] : [])),
    leftOut: shown.filter(({ item }) => item === null).length,
    next: rows.length > shown.length ? (shown.at(-1)?.row.at ?? null) : null,
  }
}
