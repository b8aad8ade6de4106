import type { Definition, Revision } from '@tracker/domain'
import type { Table } from '@tracker/storage'
import { inflated } from '../../packages/storage/src/items/deflated.ts'
import { partition } from '../../packages/storage/src/items/keys.ts'
import type { Item } from '../../packages/storage/src/table.ts'
import { truce } from '../../packages/storage/src/testing/truce.ts'
import type { ClientDelivery } from './delivery.ts'
import { markerOf } from './expired.ts'
import type { World } from './world.ts'

/** Returns the body of a PUT of the story's definition with another title. */
export const entitled = (title: Definition['title']): string => JSON.stringify({ ...truce, title })

/**
 * Repeats a world's story: the writes in the ledger after the beginning, in order, each at the moment when it was
 * recorded, in a separate process without faults. `sent` finds the bytes of a revision's delivery.
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

/**
 * Everything that a table holds of a scenario and of deliveries, save for when a delivery is forgotten and what a
 * random name decides.
 */
export async function contents(
  table: Table,
  scenario: string,
  deliveries: readonly ClientDelivery[],
): Promise<ReadonlyMap<string, Omit<Item, 'ttl'>>> {
  const markers = await Promise.all(deliveries.map((delivery) => table.get(markerOf(delivery))))
  const items = await table.query({ pk: partition(scenario), from: ' ', to: '~', limit: 1000 })
  return new Map(
    withoutNames([...items, ...markers.filter((marker) => marker !== undefined)]).map(
      ({ ttl: _ttl, ...item }) => [`${item.pk} ${item.sk}`, item],
    ),
  )
}

/** The items with the revision in the place of the random name of the attempt that made it, and without seals. */
function withoutNames(items: readonly Item[]): readonly Item[] {
  const names = new Map(
    items.flatMap(({ sk }) => {
      const [kind = '', revision = '', name = ''] = sk.split('#')
      return ['G', 'T'].includes(kind) ? [[name, `attempt-${revision}`] as const] : []
    }),
  )
  return items.map((item) => {
    const { seal: _, ...data } = item.data as { readonly seal?: string; readonly text?: string }
    const opened = item.sk.startsWith('G#') ? { ...data, text: inflated(data.text ?? '') } : data
    const text = JSON.stringify({ ...item, data: opened })
    return JSON.parse([...names].reduce((left, [name, made]) => left.replaceAll(name, made), text)) as Item
  })
}
