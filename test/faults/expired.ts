import { randomUUID } from 'node:crypto'
import { keys } from '../../packages/storage/src/items/keys.ts'
import type { Item } from '../../packages/storage/src/table.ts'
import type { ClientDelivery } from './delivery.ts'
import { signed } from './signed.ts'
import type { World } from './world.ts'

/** Returns the key of the stored answer to a delivery. */
export const markerOf = ({ by, id }: Pick<ClientDelivery, 'by' | 'id'>): Pick<Item, 'pk' | 'sk'> =>
  keys.delivery(by === 'desk-admin' ? 'key' : 'source', by, id)

/** Stores an expired answer to an earlier delivery with the same id. */
export async function leaveExpired(
  { table }: Pick<World, 'table'>,
  delivery: Pick<ClientDelivery, 'by' | 'id'>,
): Promise<void> {
  const put = {
    ...markerOf(delivery),
    ttl: signed / 1000 - 60,
    data: { sha256: '', answer: { revision: 0 } },
  }
  await table.transact([{ put }], randomUUID())
}
