import type { Decision, Revision } from '@tracker/domain'
import type { Table, Write } from '../table.ts'
import { everything } from '../items/everything.ts'
import { formed } from '../items/form.ts'
import { generationRange, keys, partition } from '../items/keys.ts'
import { removalOf } from '../items/store.ts'

/** The writes to the timeline that a decision makes, and the generation that is complete after them. */
interface TimelineWrites {
  readonly generation: string
  readonly writes: readonly Write[]
  /** The items of a new generation, which readers do not need before the head names it. */
  readonly ahead: readonly Write[]
}

/** The first generation of a timeline. */
const first = '0'

/** Leaves room in a transaction of 100 writes for the head, the revision, and the items that it keeps and removes. */
const mostBeside = 80

/**
 * Returns the writes of the items of history that a decision changes. If they are too many for one transaction beside
 * `others`, the timeline is rewritten as a new generation, and the former one is removed later.
 */
export async function timelineWrites(
  table: Table,
  former: string | undefined,
  { history }: Pick<Decision, 'history'>,
  revision: Revision,
  { attempt, others }: { readonly attempt: string; readonly others: number },
): Promise<TimelineWrites> {
  const { scenario } = revision
  const writesIn = (generation: string) =>
    [...history].map(([place, item]): Write => {
      const key = keys.timeline(scenario, generation, place)
      return item ? { put: formed('timeline', key, item) } : { delete: key }
    })
  const standing = former ?? first
  if (history.size + others <= mostBeside) {
    return { generation: standing, writes: writesIn(standing), ahead: [] }
  }
  const generation = `${revision.revision}.${attempt}`
  const changed = new Set([...history.keys()].map((place) => keys.timeline(scenario, standing, place).sk))
  const kept = (await everything(table, { pk: partition(scenario), ...generationRange(standing) })).filter(
    ({ sk }) => !changed.has(sk),
  )
  const prefix = generationRange(standing).from
  const copies = kept.map(({ sk, data, pk }): Write => {
    return { put: { pk, sk: keys.timeline(scenario, generation, sk.slice(prefix.length)).sk, data } }
  })
  const ahead = [...copies, ...writesIn(generation).filter((write) => 'put' in write)]
  return { generation, writes: [removalOf(standing, revision)], ahead }
}
