import type { Id } from '../definition/definition.ts'
import type { Governing } from '../definition/governing.ts'
import { own } from '../own.ts'
import type { Filed } from '../report/filed.ts'
import type { Instant } from '../time/instant.ts'
import { beginning, momentOf, type Place, placeAfter } from './place.ts'

/** What people entered, each at its place in the order of occurrence. All else follows from these and the clock. */
export type Fact =
  | { readonly kind: 'report'; readonly filed: Filed }
  | ({ readonly kind: 'govern' } & TakeOver)
  | { readonly kind: 'rules'; readonly governing: Governing }
  | { readonly kind: 'dismissal'; readonly proposal: string; readonly recorded: Instant }

/** A version takes over a track, at a place in the order of occurrence. */
export interface TakeOver {
  readonly track: Id
  readonly governing: Governing
  readonly order: Place
}

/** After all that a version names, and after the versions before it. */
function orderOfVersion({ rulesFrom, version }: Governing): Place {
  return `${rulesFrom}~${String(version).padStart(8, '0')}`
}

/** Sorts facts: the rules of a version come into force right after it took over the last of its tracks. */
export function orderOf(fact: Fact): Place {
  if (fact.kind === 'report') return fact.filed.place
  if (fact.kind === 'dismissal') return `${placeAfter(fact.recorded)}~`
  return fact.kind === 'rules' ? `${orderOfVersion(fact.governing)}~` : fact.order
}

/** Up to when the clock runs before the fact: to before a report's earliest moment, through the moment of the others. */
export function clockBefore(fact: Fact): Instant | undefined {
  const order = orderOf(fact)
  const moment = momentOf(order)
  if (moment === undefined) return undefined
  return order.includes('.~') ? moment : moment - 1
}

/** The facts in order; those of one place keep the order given. */
export function inOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .map((fact) => ({ fact, order: orderOf(fact) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ fact }) => fact)
}

/**
 * A version of a definition as facts: it takes over track by track, then with its rules. A track that nobody reported
 * on since stays under the version before until the rules change; a report that came in under the new version, about
 * something after the last that had happened on its track, brings the takeover forward.
 */
export function versionFacts(governing: Governing, reports: Iterable<Filed> = []): readonly Fact[] {
  const { revision, from, definition } = governing
  const orders = new Map<Id, Place>()
  for (const { content, place, ...filed } of reports) {
    const { track } = content
    if (track === undefined || filed.revision < revision || place < (own(from, track) ?? beginning)) continue
    const order = orders.get(track)
    if (order === undefined || place < order) orders.set(track, place)
  }
  const late = orderOfVersion(governing)
  const takeOver = (track: Id): Fact => {
    const early = orders.get(track)
    const order = early !== undefined && early < late ? early : late
    return { kind: 'govern', track, governing, order }
  }
  return [...Object.keys(definition.tracks).map(takeOver), { kind: 'rules', governing }]
}
