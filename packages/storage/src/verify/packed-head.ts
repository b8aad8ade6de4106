import { clockEffects, type Head, replay, versionsOf } from '@tracker/domain'
import type { Item, Table } from '../table.ts'
import type { StoredHead, StoredPart } from '../items/contents.ts'
import { inflated } from '../items/deflated.ts'
import { upcast } from '../items/form.ts'
import { partsOf, pieceKeys, readPart, withParts } from '../items/head-parts.ts'
import { attributeFaults } from './expected-item.ts'
import { type StoredFault, fault, faultOf, firstDifference } from './fault.ts'
import type { ReplayedStanding } from './replayed.ts'

/** Finds the faults of a stored head, current or kept, and of the pieces of its parts. */
export async function headFaults(
  table: Table,
  kind: 'head' | 'keptHead',
  item: Item,
  standing: ReplayedStanding,
): Promise<readonly StoredFault[]> {
  const { tree, kept } = standing
  const { revision, hash } = standing.head
  try {
    const stored = upcast(kind, item)
    const head = followedAsFar(standing, inflated(stored.packed) as Packed)
    const parts = await Promise.all(stored.apart.map((place) => partFaults(table, item, place, head)))
    const outside = new Set(stored.apart.map(({ part }) => part))
    const packed = withParts(head, (name, value) => (outside.has(name) ? null : value))
    const expected: unknown = JSON.parse(JSON.stringify({ revision, hash, kept, tree, packed }))
    const path = firstDifference(expected, found(stored))
    const own = path === undefined ? [] : [fault(item, revision, `${path} is not as the ledger says`)]
    return [...own, ...parts.flat()]
  } catch (error) {
    return [faultOf(error, item, revision)]
  }
}

interface Packed {
  readonly snapshot?: { readonly clock?: unknown }
}

/**
 * Returns the head of a standing with the clock followed as far as in the stored one. A late write follows the clock to
 * the end of a stretch of the timeline, and the ledger does not record how the timeline was divided then, but the
 * clock's effects up to there do follow from it.
 */
function followedAsFar({ head, governing }: ReplayedStanding, { snapshot }: Packed): Head {
  const clock = snapshot?.clock
  if (typeof clock !== 'number' || clock <= head.snapshot.clock || clock > head.recorded) return head
  const followed = replay(head.snapshot, [], versionsOf(governing), clock)
  return { ...head, snapshot: followed.snapshot, pending: [...head.pending, ...clockEffects(followed.steps)] }
}

function found({ revision, hash, kept, tree, packed }: StoredHead) {
  return { revision, hash, kept, tree, packed: inflated(packed) }
}

/**
 * Finds the faults of a part: names each of its pieces, since together they hold it, and `item` if pieces are missing.
 */
async function partFaults(
  table: Table,
  item: Item,
  place: StoredPart,
  head: Head,
): Promise<readonly StoredFault[]> {
  const { scenario, revision } = head
  const pieces = (detail: string) =>
    pieceKeys(scenario, place).map((key) => fault(key, place.revision, detail))
  try {
    const value = await readPart(table, scenario, place)
    if (value === undefined) {
      const detail = `the part ${place.part} of revision ${revision} is not whole`
      return [fault(item, revision, detail), ...pieces(detail)]
    }
    const items = await Promise.all(pieceKeys(scenario, place).map((key) => table.get(key)))
    const attributes = items.flatMap((piece) => (piece ? attributeFaults({}, piece, place.revision) : []))
    const path = firstDifference(JSON.parse(JSON.stringify(partsOf(head).get(place.part) ?? null)), value)
    return path === undefined
      ? attributes
      : pieces(`${path} of the part ${place.part} is not as the ledger says`)
  } catch (error) {
    return [faultOf(error, item, revision)]
  }
}
