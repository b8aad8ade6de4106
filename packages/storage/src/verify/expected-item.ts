import type { Revision } from '@tracker/domain'
import type { Item, Key, Table } from '../table.ts'
import type { Contents } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { refusalAttributes } from '../items/refusal-attributes.ts'
import { type StoredFault, fault, faultOf, firstDifference } from './fault.ts'

/** An item that follows from the ledger, and the check of the stored one. */
export interface ExpectedItem {
  readonly key: Key
  readonly revision: number
  /** Whether it may be gone: answers and refusals expire. */
  readonly passing: boolean
  readonly faults: (item: Item, table: Table) => Promise<readonly StoredFault[]>
}

/** Expects an item to be stored exactly as it was put. */
export function asPut(kind: keyof Contents, put: Item, { revision }: Revision): ExpectedItem {
  const expected = json(upcast(kind, put))
  const compare = (item: Item) => firstDifference(expected, upcast(kind, item)) ?? attributesDiffer(put, item)
  return { key: put, revision, passing: false, faults: comparing(compare, revision) }
}

/**
 * Expects a refused delivery that was filed again to have the answer for its sender's copies, unless it has expired.
 */
export function asRefiled(key: Key, { revision, key: by }: Revision, answer: object): ExpectedItem {
  const expected = { answer: json(answer), key: by }
  const compare = (item: Item) => {
    const { filed, key: retriedBy, id, received } = upcast('refusal', item)
    const { version = 1 } = item
    return (
      filed &&
      (firstDifference(expected, { answer: filed.answer, key: retriedBy }) ??
        attributesDiffer({ version, ...refusalAttributes(id, Date.parse(received)) }, item))
    )
  }
  return { key, revision, passing: true, faults: comparing(compare, revision) }
}

/** Names the place at which a stored item differs, or the error of reading it. */
function comparing(
  compare: (item: Item) => string | undefined,
  revision: number,
): (item: Item) => Promise<readonly StoredFault[]> {
  return async (item) => {
    try {
      const differing = compare(item)
      return differing === undefined ? [] : [fault(item, revision, `${differing} is not as the ledger says`)]
    } catch (error) {
      return [faultOf(error, item, revision)]
    }
  }
}

/** Returns a pointer to an attribute, other than the data, in which an item differs; undefined if there is none. */
export function attributesDiffer(expected: Partial<Item>, found: Item): string | undefined {
  const attributes = ({ version, due, recent, ttl }: Partial<Item>) => ({ version, due, recent, ttl })
  return firstDifference(attributes(expected), attributes(found))
}

/** The fault of an item that has other attributes beside its data than these; one that is kept for good has none. */
export function attributeFaults(
  expected: Partial<Item>,
  item: Item,
  revision: number | null,
): readonly StoredFault[] {
  const differing = attributesDiffer(expected, item)
  return differing === undefined ? [] : [fault(item, revision, `${differing} is not as it is written`)]
}

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
