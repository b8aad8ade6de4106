import type { Table } from '../table.ts'
import { everything } from '../items/everything.ts'
import { upcast } from '../items/form.ts'
import { cleanups, partition } from '../items/keys.ts'
import { eraseRedacted } from './erase-redacted.ts'

/** Erases redacted texts from copies that still have them; a check does the same if the process ends before. */
export async function finishRedactions(table: Table, scenario: string): Promise<void> {
  for (const note of await everything(table, { pk: partition(scenario), ...cleanups })) {
    const { redaction } = upcast('cleanup', note)
    if (redaction === undefined) continue
    await eraseRedacted(table, scenario, redaction)
    const { pk, sk } = note
    await table.transact([{ delete: { pk, sk } }], crypto.randomUUID())
  }
}
