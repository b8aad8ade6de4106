import { instantText } from '../time/instant.ts'
import type { TimeValue } from '../time/time-value.ts'

/** The name and time of a report whose place in the order its writer may not expect. */
export interface Ordered {
  readonly called: string
  readonly occurred: TimeValue
}

/**
 * Explains why one report counts as earlier than another, and how to write it if it was not. Returns an empty text if
 * their times do not overlap.
 */
export function overlappingOrder(first: Ordered, second: Ordered): string {
  const [a, b] = [first.occurred, second.occurred]
  if (b.earliest > a.latest) return ''
  const order =
    a.earliest === b.earliest && a.latest === b.latest
      ? 'Of reports of the same time, the one recorded first comes first'
      : 'Reports whose times overlap come in the order in which these begin, then in that in which they end'
  const told = ({ called, occurred: { value, earliest } }: Ordered) =>
    `${called} (${value}, which begins at ${instantText(earliest)})`
  const example = `${instantText(b.latest).slice(0, 10)}T14:00[Europe/Kyiv]`
  return ` ${order}: here ${told(first)} before ${told(second)}. If it was the other way round, write when each occurred with a time of day and its zone, as in ${example}.`
}
