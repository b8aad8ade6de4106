import type { Content } from './content.ts'
import type { NamedDraft } from './draft.ts'
import { partsOf } from './parts-of.ts'

/** Returns the part of a report that could move its tracks, as a text to compare. */
export function moves(content: Content | NamedDraft): string {
  const parts = partsOf<NamedDraft>(content)
  return JSON.stringify([
    parts.map(({ track, event, override }) => [track, event, override]),
    content.confirms,
  ])
}

/** Returns whether a report overrides a state. */
export function overrides(content: Content | NamedDraft): boolean {
  return partsOf<NamedDraft>(content).some(({ override }) => override !== undefined)
}
