import type { stanceOf } from '@tracker/domain'

/** Shows who stands where, and on which terms. */
export function shownPositions(positions: Readonly<Record<string, ReturnType<typeof stanceOf>>>): string {
  return Object.entries(positions)
    .map(([party, { stance, terms }]) => `${party} ${stance}${terms === undefined ? '' : `: ${terms}`}`)
    .join(', ')
}
