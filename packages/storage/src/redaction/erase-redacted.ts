import { type Redacting, redactingOf, textFacts } from '@tracker/domain'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import type { Item, Table } from '../table.ts'
import { everything } from '../items/everything.ts'
import { upcast } from '../items/form.ts'
import { cleanups, keys, partition, rangeOf } from '../items/keys.ts'
import { forgetRefusals } from './forget-refusals.ts'
import { redactItem } from './redact-item.ts'

/** The number of items that one read requests. */
const atOnce = 50

/**
 * Removes the texts that a redaction names from every stored copy of a scenario, and their remains from the disk. It
 * can be repeated and resumes an earlier run. Reads the whole scenario.
 */
export async function eraseRedacted(table: Table, scenario: string, redaction: number): Promise<void> {
  const redacting = await storedRedaction(table, scenario, redaction)
  await removeOutdated(table, scenario)
  for (let from = '!'; ;) {
    const items = await table.query({ pk: partition(scenario), from, to: '~', limit: atOnce })
    for (const item of items) await redactOne(table, scenario, item, redacting)
    const last = items.at(-1)
    if (!last || items.length < atOnce) break
    from = `${last.sk} `
  }
  await table.scrub?.()
}

async function storedRedaction(table: Table, scenario: string, redaction: number): Promise<Redacting> {
  const item = await table.get(keys.revision(scenario, redaction))
  const versions = await everything(table, { pk: partition(scenario), ...rangeOf('D#') })
  const then = versions
    .map((version) => upcast('definition', version))
    .filter(({ revision }) => revision < redaction)
  const isText = textFacts(then.map(({ definition }) => definition))
  const found = item && redactingOf(upcast('revision', item), isText)
  if (!found) throw new Error(`revision ${redaction} of ${scenario} is no redaction`)
  return found
}

/** Removes the parts of former heads immediately, which a check would do later. */
async function removeOutdated(table: Table, scenario: string): Promise<void> {
  const notes = await everything(table, { pk: partition(scenario), ...cleanups })
  for (const note of notes.filter(({ sk }) => sk.endsWith(' parts'))) {
    for (const sk of upcast('cleanup', note).sks)
      await table.transact([{ delete: { pk: note.pk, sk } }], crypto.randomUUID())
  }
}

/**
 * Changes one item and its companions. If the scenario was written to since the item was read, reads it again, since
 * that write may have changed it.
 */
async function redactOne(table: Table, scenario: string, first: Item, redacting: Redacting): Promise<void> {
  if ((await redactItem(table, scenario, first, redacting)).length === 0) return
  await retryOnConflict(scenario, async () => {
    const head = await table.get(keys.head(scenario))
    const item = await table.get(first)
    if (head?.version === undefined || !item) return
    const writes = await redactItem(table, scenario, item, redacting)
    if (writes.length === 0) return
    if (item.sk.startsWith('R#')) await forgetRefusals(table, upcast('revision', item))
    await table.transact([{ put: head, if: { version: head.version } }, ...writes], crypto.randomUUID())
  })
}
