import { factEntries, type FactEntry, type Instant } from '@tracker/domain'
import type { Page } from '../items/page.ts'
import type { Moments, ReadContext } from './known-head.ts'
import { timeline } from './timeline.ts'
import { type WithinHistory, withinHistory } from './within-history.ts'

/** The filter of a list of fact values: by track and name, after a place. */
export interface FactSpan extends Moments {
  readonly track?: string
  readonly fact?: string
  readonly after?: WithinHistory
  readonly limit: number
}

/**
 * Lists the values that reports gave to facts, in order of occurrence, with corrections applied and retractions left
 * out.
 */
export function facts(
  context: ReadContext,
  scenario: string,
  { track, fact, after: start = {}, limit, ...moments }: FactSpan,
  now: Instant,
): Promise<Page<FactEntry, WithinHistory>> {
  const span = { ...moments, ...(track === undefined ? {} : { track }) }
  // A report about the track may also be about others, whose facts are not requested.
  const asked = (entry: FactEntry) =>
    (track === undefined || entry.track === track) && (fact === undefined || entry.fact === fact)
  return withinHistory(
    (after, most) =>
      timeline(context, scenario, { ...span, limit: most, ...(after === undefined ? {} : { after }) }, now),
    { entriesOf: (item) => factEntries(item).filter(asked) },
    start,
    limit,
  )
}
