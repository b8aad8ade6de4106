import type { Instant, Revision } from '@tracker/domain'
import type { Key, Table, Write } from '../table.ts'
import { batches, fitsOne, keyOf } from '../transaction-limits.ts'
import { formed } from './form.ts'
import { indexPlace, keys, scenarioOf } from './keys.ts'

/** A revision and everything that must be stored with it, all or nothing. */
export interface Prepared {
  readonly revision: Revision
  /** Names the items ahead; no two attempts share it. */
  readonly attempt: string
  /** Items that no reader sees before the others exist; they may be stored first, in any number of transactions. */
  readonly ahead: readonly Write[]
  readonly writes: readonly Write[]
  /** The generation of the timeline, if the items ahead are one. */
  readonly fresh?: string
}

/** The longest that a write can take, in milliseconds, with room for clocks that differ. */
const longest = 10 * 60_000

/**
 * Stores a revision. If it is too much for one transaction, the items that no reader sees yet come first, after a note
 * that lets a check remove them if the process ends in between; the last transaction makes the revision and deletes the
 * note. Rejects with Conflict if another write, or the check, was faster.
 */
export async function store(table: Table, prepared: Prepared, beside: readonly Write[]): Promise<void> {
  const { revision, attempt, ahead, writes, fresh } = prepared
  const last = [...writes, ...beside]
  const transact = (some: readonly Write[]) => table.transact(some, crypto.randomUUID())
  // To measure the writes would pack the head. If all of them must be in one transaction, the table measures that.
  if (ahead.length === 0 || fitsOne([...ahead, ...last])) return transact([...ahead, ...last])
  const key = keys.cleanup(revision.scenario, revision.revision, attempt)
  const parts = fresh === undefined ? ahead : ahead.filter((write) => !keyOf(write).sk.startsWith('O#'))
  const note = noteOf(key, parts.map(keyOf), Date.parse(revision.recorded) + longest, fresh)
  for (const batch of batches([note, ...ahead])) await transact(batch)
  await transact([...last, { delete: key, if: { version: 1 } }])
}

/** A note to the check that these items are to be removed at a moment. */
function noteOf(key: Key, items: readonly Key[], at: Instant, generation?: string): Write {
  const sks = items.map(({ sk }) => sk)
  const note = formed('cleanup', key, { sks, ...(generation === undefined ? {} : { generation }) })
  return { put: { ...note, version: 1, due: indexPlace(scenarioOf(key), at) } }
}

/** The most items that are removed with the revision that no longer needs them; more are left to the next check. */
const fewItems = 10

/** Returns the writes that remove items no longer needed once a revision is stored. */
export function removal(revision: Revision, outdated: readonly Key[]): readonly Write[] {
  const deletes = outdated.map((key) => ({ delete: key }))
  if (deletes.length <= fewItems) return deletes
  const { scenario, revision: number, hash, recorded } = revision
  return [noteOf(keys.cleanup(scenario, number, `${hash} parts`), outdated, Date.parse(recorded))]
}

/** Returns a note to the check to remove a replaced generation of the timeline once no reader can need it. */
export function removalOf(generation: string, { scenario, revision, hash, recorded }: Revision): Write {
  const key = keys.cleanup(scenario, revision, `${hash} timeline`)
  return noteOf(key, [], Date.parse(recorded) + longest, generation)
}
