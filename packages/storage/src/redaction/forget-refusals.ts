import type { Revision } from '@tracker/domain'
import { keys, refusalsUnder } from '../items/keys.ts'
import { refusalId } from '../items/refusal-id.ts'
import type { Table } from '../table.ts'

/** The number of items that one read requests: each may hold a whole body. */
const atOnce = 20

/**
 * Deletes what came under the delivery id of a revision and was refused: the body that was filed later, and any other,
 * which has much the same texts.
 */
export async function forgetRefusals(table: Table, { source, delivery }: Revision): Promise<void> {
  if (source === undefined || delivery === undefined) return
  const { pk } = keys.refusal(refusalId(source, delivery, ''))
  for (;;) {
    const found = await table.query({ pk, ...refusalsUnder, limit: atOnce })
    if (found.length === 0) return
    const deletes = found.map((item) => ({ delete: { pk: item.pk, sk: item.sk } }))
    await table.transact(deletes, crypto.randomUUID())
  }
}
