import type { Revision } from './revision.ts'

/**
 * Returns the id under which a write is exported: the one that its sender gave it, or one made of its place in the
 * ledger. Ids are the writer's, across scenarios.
 */
export function writeId({
  scenario,
  entry,
  delivery,
  revision,
}: Pick<Revision, 'scenario' | 'entry' | 'delivery' | 'revision'>): string {
  return delivery ?? `${scenario}-${entry.kind}-${revision}`
}
