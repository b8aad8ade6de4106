import { once } from '@tracker/domain'
import type { Item } from '../table.ts'
import type { StoredHead } from './contents.ts'
import { formed } from './form.ts'
import type { LoadedHead } from './head-parts.ts'

const made = new WeakMap<Item, LoadedHead>()

/**
 * Returns the item of a head. Its data is packed when it is first read: each of the writes that share a transaction
 * replaces the head of the one before, so all but the last are decided on and never stored.
 */
export function headItem(place: Omit<Item, 'data'>, loaded: LoadedHead, packed: () => StoredHead): Item {
  const data = once(() => formed('head', place, packed()).data)
  const item: Item = {
    ...place,
    get data() {
      return data()
    },
  }
  made.set(item, loaded)
  return item
}

/** Returns the head of an item that {@link headItem} made; undefined for an item that a table returned. */
export function madeHead(item: Item): LoadedHead | undefined {
  return made.get(item)
}
