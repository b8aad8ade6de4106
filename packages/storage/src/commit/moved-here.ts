import type { Table, Write } from '../table.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/** The stored list of scenarios that moved to one, and its version. */
interface MovedHere {
  readonly scenarios: readonly string[]
  readonly version: number | undefined
}

/** Returns the scenarios that moved to this one; one read. */
export async function movedHere(table: Table, scenario: string): Promise<MovedHere> {
  const item = await table.get(keys.movedHere(scenario))
  return item
    ? { ...upcast('movedHere', item), version: item.version }
    : { scenarios: [], version: undefined }
}

/**
 * Returns the writes beside a change of a scenario's target. They are conditional on the new target still existing, or
 * still missing: its head is stored again unchanged, which disturbs no other write.
 */
export async function movingWrites(
  table: Table,
  scenario: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<readonly Write[]> {
  if (from === to) return []
  const left =
    from === null ? [] : await listed(table, from, (others) => others.filter((one) => one !== scenario))
  if (to === null) return left
  const key = keys.head(to)
  const head = await table.get(key)
  const asItIs: Write = head
    ? { put: head, if: { version: head.version ?? 0 } }
    : { delete: key, if: 'absent' }
  return [...left, ...(await listed(table, to, (others) => [...others, scenario])), asItIs]
}

/** Returns the condition that no scenario has moved to this one. */
export function noneMovedHere(scenario: string): Write {
  return { delete: keys.movedHere(scenario), if: 'absent' }
}

async function listed(
  table: Table,
  target: string,
  change: (scenarios: readonly string[]) => readonly string[],
): Promise<readonly Write[]> {
  const { scenarios, version } = await movedHere(table, target)
  const next = change(scenarios)
  const key = keys.movedHere(target)
  if (next.length > 0) {
    const put = { ...formed('movedHere', key, { scenarios: next }), version: (version ?? 0) + 1 }
    return [{ put, if: version === undefined ? 'absent' : { version } }]
  }
  return version === undefined ? [] : [{ delete: key, if: { version } }]
}
