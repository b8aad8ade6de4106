import {
  copyItems,
  deleteOthers,
  moveNote,
  noteMove,
  type Scenarios,
  scenarios,
  type WholeTable,
} from '@tracker/storage'
import { Misused } from '../misused.ts'
import { type VerifiedScenario, verifiedScenarios } from './verified-scenarios.ts'

/** A table and its name, as `sqlite:/srv/tracker.db` or `dynamodb:tracker`. */
export interface NamedTable {
  readonly name: string
  readonly table: WholeTable
}

interface MoveOptions {
  readonly now: () => number
  /** Moves from a table whose stories were moved elsewhere, or to the same name, before. */
  readonly anyway?: boolean
  /** Called with the number of items so far. */
  readonly tell?: (seen: number) => void
}

/**
 * Moves everything in a table to an empty one. Returns the newest revision of each scenario there, once every ledger is
 * verified and ends at the same revision. It can be interrupted at any moment and run again. A tracker starts on at
 * most one of the two: not on the new one from the first item until the end, and not on the old one afterwards. Throws
 * an Error with the reason if nothing was moved, such as a tracker that has changed the old table meanwhile.
 */
export async function move(
  from: NamedTable,
  to: NamedTable,
  { now, anyway = false, tell }: MoveOptions,
): Promise<readonly VerifiedScenario[]> {
  const note = (state: 'arriving' | 'left') => ({
    state,
    from: from.name,
    to: to.name,
    at: new Date(now()).toISOString(),
  })
  if (!anyway && (await isMoved(from, to))) return verifiedScenarios(to.table)
  await requireMovable(from, to, anyway)
  await noteMove(to.table, note('arriving'))
  const { scenarios: ids } = await copyItems(from.table, to.table, tell)
  await deleteOthers(to.table, from.table)
  const { written } = await copyItems(from.table, to.table)
  if (written > 0) throw new Error(changed(from))
  const found = await verifiedScenarios(to.table, ids)
  const origin = scenarios({ table: from.table, now })
  for (const one of found) await requireSameEnd(origin, one, from)
  await noteMove(from.table, note('left'))
  await noteMove(to.table, undefined)
  return found
}

/** Returns whether the same move ended before, and its stories are there. */
async function isMoved(from: NamedTable, to: NamedTable): Promise<boolean> {
  const [here, there] = [await moveNote(from.table), await moveNote(to.table)]
  if (here?.state !== 'left' || here.to !== to.name || there) return false
  return (await to.table.scan(undefined, 1)).length > 0
}

/** Throws unless the move may begin, or go on. */
async function requireMovable(from: NamedTable, to: NamedTable, anyway: boolean): Promise<void> {
  if (from.name === to.name) throw new Misused(`${from.name} is where it is already`)
  const [here, there] = [await moveNote(from.table), await moveNote(to.table)]
  if (here?.state === 'arriving')
    throw new Error(`${from.name} holds a move from ${here.from} that was not finished; finish that first`)
  if (there?.state === 'arriving' && there.from !== from.name)
    throw new Error(
      `${to.name} holds a move from ${there.from} that was not finished; finish that, or move to an empty table`,
    )
  const goesOn = there?.state === 'arriving'
  if (here && !(goesOn && here.to === to.name) && !anyway)
    throw new Error(
      `what ${from.name} holds was moved to ${here.to} at ${here.at}, and goes on there; --anyway moves it again`,
    )
  const [first] = goesOn ? [] : await to.table.scan(undefined, 1)
  if (first)
    throw new Error(`${to.name} is not empty (it has ${first.pk} ${first.sk}); move to an empty table`)
}

async function requireSameEnd(
  origin: Scenarios,
  { scenario, revisions, root }: VerifiedScenario,
  from: NamedTable,
): Promise<void> {
  const end = await origin.treeHead(scenario)
  if (end.size === revisions && Buffer.from(end.root).toString('base64') === root) return
  throw new Error(changed(from))
}

function changed({ name }: NamedTable): string {
  return `${name} changed while it was moved; stop every tracker that writes to it, and run this again`
}
