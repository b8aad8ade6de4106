import type { Table } from '../table.ts'
import type { StoredSegments } from '../items/contents.ts'
import { keys } from '../items/keys.ts'
import { definitions, ledgerReader } from '../heads/load.ts'
import { segmentMisfits } from '../segments/misfits.ts'
import { usualSizes } from '../segments/sizes.ts'
import { type StoredFault, fault, faultOf } from './fault.ts'
import type { Session } from './session.ts'

/**
 * Returns the stretches of the timeline that do not follow from the ledger, however the timeline is cut. Reads and
 * folds the ledger once.
 */
export async function stretchFaults(
  table: Table,
  session: Session,
  segments: StoredSegments,
): Promise<readonly StoredFault[]> {
  const standing = session.standing()
  if (!standing) return []
  const { head } = standing
  const { scenario, revision } = head
  const faults: StoredFault[] = []
  try {
    const context = { table, definition: definitions(table), sizes: usualSizes }
    const ledger = await ledgerReader(table, scenario)(revision)
    for await (const misfits of segmentMisfits(context, head, segments, ledger))
      for (const { from, node, detail } of misfits)
        faults.push(
          fault(keys.node(scenario, node, 0), node.revision, `the stretch after "${from}": ${detail}`),
        )
  } catch (error) {
    faults.push(faultOf(error, keys.node(scenario, segments.root, 0), segments.root.revision))
  }
  return faults
}
