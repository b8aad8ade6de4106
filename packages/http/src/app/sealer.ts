import { wantedByAll } from '@tracker/storage'
import { type Cursors, cursors } from '../paging/cursor.ts'
import type { Deps } from './deps.ts'

const made = new WeakMap<Deps['scenarios'], Promise<Cursors>>()

/** Returns a function that provides the tracker's seal for cursors and sessions; its secret is read once. */
export function sealer({ scenarios }: Pick<Deps, 'scenarios'>): () => Promise<Cursors> {
  return () => {
    const known = made.get(scenarios)
    if (known) return known
    const reading = wantedByAll(async () => cursors(await scenarios.cursorSecret()))
    made.set(scenarios, reading)
    reading.catch(() => made.delete(scenarios))
    return reading
  }
}
