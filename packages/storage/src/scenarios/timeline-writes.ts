import type { Decision, Revision } from '@tracker/domain'
import type { Item, Table, Write } from '../table.ts'
import { formed } from './form.ts'
import { generationRange, keys, partition } from './keys.ts'
import { removalOf } from './store.ts'

/** The writes to the timeline that a decision makes, and the generation that is complete after them. */
interface TimelineWrites {
  readonly generation: string
  readonly writes: readonly Write[]
  /** The items of a new generation, which no reader needs before the head names it. */
  readonly ahead: readonly Write[]
}

/** The first generation of a timeline. */
const first = '0'

/** A transaction takes 100 writes; the head, the revision, what it keeps and what it removes are among them. */
const mostBeside = 80

/** How many items one read asks for. */
const atOnce = 500

/**
 * The items of history that a decision changes, in their places. If they are too many for one transaction beside
 * `others`, the timeline is written anew as another generation, and the former one is removed later.
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
  const kept = (await itemsOf(table, scenario, standing)).filter(({ sk }) => !changed.has(sk))
  const prefix = generationRange(standing).from
  const copies = kept.map(({ sk, data, pk }): Write => {
    return { put: { pk, sk: keys.timeline(scenario, generation, sk.slice(prefix.length)).sk, data } }
  })
  const ahead = [...copies, ...writesIn(generation).filter((write) => 'put' in write)]
  return { generation, writes: [removalOf(standing, revision)], ahead }
}

async function itemsOf(table: Table, scenario: string, generation: string): Promise<readonly Item[]> {
  const found: Item[] = []
  const range = generationRange(generation)
  for (let { from } = range; ;) {
    const items = await table.query({ pk: partition(scenario), from, to: range.to, limit: atOnce })
    found.push(...items)
    const last = items.at(-1)
    if (!last || items.length < atOnce) return found
    from = `${last.sk} `
  }
}
