import { rebased } from '../body/rebased.ts'

/** Rebases error pointers from `/data/…` to `/…` for callers who sent only `data`. */
export function withinData(error: unknown): unknown {
  return rebased(error, (pointer) => pointer.replace(/^\/data(?=\/|$)/, ''))
}
