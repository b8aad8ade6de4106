import type { Instant } from '@tracker/domain'
import { Conflict, type Item, type Table } from '../table.ts'
import { batches } from '../transaction-limits.ts'
import { everything } from '../items/everything.ts'
import { upcast } from '../items/form.ts'
import { cleanups, generationRange, indexed, partition, scenarioOf } from '../items/keys.ts'
import { eraseRedacted } from '../redaction/erase-redacted.ts'

/** The most notes that one check processes. */
const atOnce = 20

/**
 * Removes the items of a scenario that its cleanup notes name: those of writes that ended before they made their
 * revision, and those that a revision no longer needed. A write whose note is gone can no longer make its revision.
 */
export async function cleanUp(table: Table, scenario: string, now: Instant): Promise<void> {
  const notes = await everything(table, { pk: partition(scenario), ...cleanups })
  const due = notes.filter((note) => (note.due?.at ?? '') <= `${indexed(now)}~`)
  for (const note of due.slice(0, atOnce)) await heedOnce(table, note)
}

/** The most deletes in one transaction. */
const mostDeletes = 100

async function removeGeneration(table: Table, pk: string, generation: string): Promise<void> {
  for (;;) {
    const items = await table.query({ pk, ...generationRange(generation), limit: mostDeletes })
    if (items.length === 0) return
    const deletes = items.map(({ sk }) => ({ delete: { pk, sk } }))
    await table.transact(deletes, crypto.randomUUID())
  }
}

/** Skips a note that another check has taken meanwhile. */
async function heedOnce(table: Table, note: Item): Promise<void> {
  try {
    await heed(table, note)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
}

async function heed(table: Table, { data, ...note }: Item): Promise<void> {
  const { pk, sk, version = 1 } = note
  const transact = (...writes: Parameters<Table['transact']>[0]) =>
    table.transact(writes, crypto.randomUUID())
  const { sks, generation, redaction } = upcast('cleanup', { pk, sk, data })
  const taken = version + 1
  await transact({
    put: { ...note, data, version: taken },
    if: { version },
  })
  if (redaction !== undefined) await eraseRedacted(table, scenarioOf({ pk }), redaction)
  if (generation !== undefined) await removeGeneration(table, pk, generation)
  for (const batch of batches(sks.map((item) => ({ delete: { pk, sk: item } })))) await transact(...batch)
  await transact({ delete: { pk, sk }, if: { version: taken } })
}
