import { instantText } from '../time/instant.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import type { TimeValue } from '../time/time-value.ts'

/** The name and time of a report whose place in the order its writer may not expect. */
export interface Ordered {
  readonly called: string
  readonly occurred: TimeValue
}

const exampleZone = 'Europe/Kyiv'

/**
 * Explains why one report counts as earlier than another, and how to write it if it was not: with a zone, if that
 * alone puts it after the other. Returns an empty text if their times do not overlap.
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
  const example = `${instantText(b.latest).slice(0, 10)}T14:00[${exampleZone}]`
  const zoned = zonedAfter(a, b)
  const zone =
    zoned === undefined
      ? ''
      : `write when ${first.called} occurred with its zone, as in ${zoned}; if that does not do, `
  return ` ${order}: here ${told(first)} before ${told(second)}. If it was the other way round, ${zone}write when each occurred with a time of day and its zone, as in ${example}.`
}

/** Returns a time with a zone, that of the other if it has one, if it then no longer comes before the other. */
function zonedAfter({ value }: TimeValue, other: TimeValue): string | undefined {
  const [, zone = exampleZone] = /\[!?([A-Za-z_]+\/[^\]]+)\]/.exec(other.value) ?? []
  const zoned = `${value}[${zone}]`
  const parsed = parseTimeValue(zoned)
  if (!parsed.ok) return undefined
  const { earliest, latest } = parsed.value
  if (earliest === null || latest === null || earliest < other.earliest) return undefined
  return earliest > other.earliest || latest >= other.latest ? zoned : undefined
}
