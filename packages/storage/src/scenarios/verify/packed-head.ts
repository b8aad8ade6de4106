import type { Head } from '@tracker/domain'
import type { Item, Table } from '../../table.ts'
import type { StoredHead, StoredPart } from '../contents.ts'
import { inflated } from '../deflated.ts'
import { upcast } from '../form.ts'
import { partsOf, pieceKeys, readPart, withParts } from '../head-parts.ts'
import { type Fault, fault, faultOf, firstDifference } from './fault.ts'
import type { Standing } from './told.ts'

/** What of a head, as it is stored or kept of a moment, is not as the ledger says; the pieces of its parts included. */
export async function headFaults(
  table: Table,
  kind: 'head' | 'moment',
  item: Item,
  standing: Standing,
): Promise<readonly Fault[]> {
  const { head, tree, moment } = standing
  const { revision, hash, scenario } = head
  try {
    const stored = upcast(kind, item)
    const parts = await Promise.all(stored.apart.map((place) => partFaults(table, scenario, place, head)))
    const outside = new Set(stored.apart.map(({ part }) => part))
    const packed = withParts(head, (name, value) => (outside.has(name) ? null : value))
    const expected: unknown = JSON.parse(JSON.stringify({ revision, hash, moment, tree, packed }))
    const path = firstDifference(expected, found(stored))
    const own = path === undefined ? [] : [fault(item, revision, `${path} is not as the ledger says`)]
    return [...own, ...parts.flat()]
  } catch (error) {
    return [faultOf(error, item, revision)]
  }
}

function found({ revision, hash, moment, tree, packed }: StoredHead) {
  return { revision, hash, moment, tree, packed: inflated(packed) }
}

/** What is wrong with a part: each of its pieces is named, as they hold it together. */
async function partFaults(
  table: Table,
  scenario: string,
  place: StoredPart,
  head: Head,
): Promise<readonly Fault[]> {
  const pieces = pieceKeys(scenario, place)
  const all = (detail: string) => pieces.map((key) => fault(key, place.revision, detail))
  try {
    const value = await readPart(table, scenario, place)
    if (value === undefined) return all(`the part ${place.part} of revision ${head.revision} is not whole`)
    const path = firstDifference(JSON.parse(JSON.stringify(partsOf(head).get(place.part) ?? null)), value)
    return path === undefined ? [] : all(`${path} of the part ${place.part} is not as the ledger says`)
  } catch (error) {
    return pieces.slice(0, 1).map((key) => faultOf(error, key, place.revision))
  }
}
