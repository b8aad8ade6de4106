import type { Item } from './table.ts'

const written = new WeakMap<Item, string>()

/**
 * Returns the JSON text of an item's data. It is made once, since measuring a transaction, recognising its repetition
 * and storing it each need the text; so the item may not change afterwards.
 */
export function jsonOf(item: Item): string {
  const known = written.get(item)
  if (known !== undefined) return known
  const text = JSON.stringify(item.data)
  written.set(item, text)
  return text
}
