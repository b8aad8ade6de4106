import type { Definition, Revision } from '@tracker/domain'
import type { Table } from '@tracker/storage'
import { partition } from '../../packages/storage/src/scenarios/keys.ts'
import type { Item } from '../../packages/storage/src/table.ts'
import { truce } from '../../packages/storage/src/testing/truce.ts'
import type { ClientDelivery } from './delivery.ts'
import { markerOf } from './expired.ts'
import type { World } from './world.ts'

/** The story's definition under another title, as it is put. */
export const entitled = (title: Definition['title']): string => JSON.stringify({ ...truce, title })

/**
 * Tells a world's story again: what the ledger holds beyond the beginning, one after another, each at the moment when
 * it was recorded, by a process apart to which nothing happens. `sent` finds the bytes that a revision came in.
 */
export async function retell(
  { scenario, clock, apart: { desk }, revisions }: World,
  ledger: readonly Revision[],
  sent: (revision: Revision) => ClientDelivery | undefined,
): Promise<void> {
  for (const revision of ledger.slice(revisions)) {
    clock.set(revision.recorded)
    const { entry } = revision
    const delivery = sent(revision)
    if (delivery) await desk.deliver(delivery)
    else if (entry.kind === 'definition')
      await desk.put(`/v1/scenarios/${scenario}`, entitled(entry.document.title), {
        'If-Match': '"1"',
      })
    else await desk.checkOnly(scenario)
  }
}

/** Everything that a table holds of a scenario and of deliveries, save for when a delivery is forgotten. */
export async function contents(
  table: Table,
  scenario: string,
  deliveries: readonly ClientDelivery[],
): Promise<ReadonlyMap<string, Omit<Item, 'ttl'>>> {
  const markers = await Promise.all(deliveries.map((delivery) => table.get(markerOf(delivery))))
  const items = await table.query({ pk: partition(scenario), from: ' ', to: '~', limit: 1000 })
  return new Map(
    [...items, ...markers.filter((marker) => marker !== undefined)].map(({ ttl: _ttl, ...item }) => [
      `${item.pk} ${item.sk}`,
      item,
    ]),
  )
}
