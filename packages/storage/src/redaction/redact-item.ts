import { type Head, type Redacting, redactRevision, redactStored, type Revision } from '@tracker/domain'
import type { Item, Table, Write } from '../table.ts'
import { deliveryKeyOf } from '../items/answer.ts'
import type { Contents, StoredHead } from '../items/contents.ts'
import { deflated, inflated } from '../items/deflated.ts'
import { formed, upcast } from '../items/form.ts'
import { rewrittenParts } from '../items/head-parts.ts'
import { nodeRedaction } from '../segments/redact-node.ts'

/** Returns the writes that remove the texts of a report from an item of its scenario and the item's companions. */
export async function redactItem(
  table: Table,
  scenario: string,
  item: Item,
  redacting: Redacting,
): Promise<readonly Write[]> {
  switch (item.sk.slice(0, 2)) {
    case 'R#':
      return revisionWrites(table, item, redacting)
    case 'O#':
      return replaced('timeline', item, redactStored(upcast('timeline', item), redacting))
    case 'N#':
      return replaced('statement', item, redactStored(upcast('statement', item), redacting))
    case 'C#':
      return replaced('claim', item, redactStored(upcast('claim', item), redacting))
    case 'K#':
      return keptHeadWrites(table, scenario, item, redacting)
    case 'G#':
      return nodeRedaction(table, item, redacting)
    default:
      return []
  }
}

function replaced<K extends keyof Contents>(kind: K, item: Item, content: Contents[K]): readonly Write[] {
  const put = { ...item, ...formed(kind, item, content) }
  return JSON.stringify(put.data) === JSON.stringify(item.data) ? [] : [{ put }]
}

async function revisionWrites(table: Table, item: Item, redacting: Redacting): Promise<readonly Write[]> {
  const revision = upcast('revision', item)
  const changed = redactRevision(revision, redacting)
  if (changed === revision) return []
  return [...replaced('revision', item, changed), ...(await deliveryWrites(table, changed, redacting))]
}

/**
 * A copy of a delivery that filed or corrected the report is recognised by its hash and answered that the report was
 * redacted; a copy of its retraction gets the former answer.
 */
async function deliveryWrites(
  table: Table,
  revision: Revision,
  redacting: Redacting,
): Promise<readonly Write[]> {
  const { entry } = revision
  const key = deliveryKeyOf(revision)
  const item = key && (await table.get(key))
  if (!item) return []
  const delivery = upcast('delivery', item)
  const own = 'content' in entry && entry.report === redacting.report
  const stored = {
    ...delivery,
    answer: redactStored(delivery.answer, redacting),
    ...(own ? { redacted: redacting.note } : {}),
  }
  return replaced('delivery', item, stored)
}

async function keptHeadWrites(
  table: Table,
  scenario: string,
  item: Item,
  redacting: Redacting,
): Promise<readonly Write[]> {
  const stored: StoredHead = upcast('keptHead', item)
  const head = inflated(stored.packed) as Head
  const left = redactStored(head, redacting)
  const parts = await rewrittenParts(table, scenario, stored.apart, (part, value) =>
    redactStored(value, redacting, part.startsWith('track/') ? ['tracks', part.slice('track/'.length)] : []),
  )
  return left === head
    ? parts
    : [...parts, ...replaced('keptHead', item, { ...stored, packed: deflated(left) })]
}
