import { DomainError, type Revision } from '@tracker/domain'
import type { Table } from '../table.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { requireStored, revisions } from '../heads/load.ts'
import { onePage, type Page } from '../items/page.ts'

/**
 * Returns revisions in order of recording, after the given one; fewer than `limit` if the answer would be too large.
 */
export async function changes(
  table: Table,
  scenario: string,
  after: number,
  limit: number,
): Promise<Page<Revision, number>> {
  const found = await revisions(table, scenario, after + 1, after + limit + 1)
  // A deletion removes the oldest revisions first.
  if (found.at(-1)?.revision !== after + found.length || found.length === 0)
    await requireStored(table, scenario)
  const items = onePage(found, limit)
  return { items, next: found.length > items.length ? (items.at(-1)?.revision ?? null) : null }
}

/** Returns one revision. Throws `not-found`. */
export async function revision(table: Table, scenario: string, number: number): Promise<Revision> {
  const item = await table.get(keys.revision(scenario, number))
  if (item) return upcast('revision', item)
  const head = await requireStored(table, scenario)
  const detail = `there is no revision ${number} of ${scenario}; its newest is ${head.revision}`
  throw new DomainError('not-found', detail, { scenario, revision: number })
}
