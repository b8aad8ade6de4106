import {
  clockEffects,
  type Head,
  clockEffectItem,
  clockUpTo,
  type HistoryItem,
  type Instant,
  type OrderKey,
  replay,
  tracksOf,
  versionsOf,
} from '@tracker/domain'
import { upcast } from '../items/form.ts'
import { generationRange, partition } from '../items/keys.ts'
import { definitionVersionOf, requireHead, requireStored } from '../heads/load.ts'
import { onePage, type Page } from '../items/page.ts'
import { answeringHead, type Moments, type ReadContext } from './known-head.ts'
import { historyLookingBack } from '../segments/history-back.ts'

/** The filter of a list of history: by track, without one kind, after a place, oldest first unless `descending`. */
export interface Span extends Moments {
  readonly track?: string
  readonly without?: HistoryItem['kind']
  /** Only items that move a track, or `track` if it is given. */
  readonly moving?: boolean
  readonly after?: OrderKey
  readonly limit: number
  readonly descending?: boolean
}

interface Entry {
  readonly place: OrderKey
  readonly item: HistoryItem
}

/** The most rows that one request scans for rare items. */
const mostRows = 1_000

/** Whether a span includes an item, whatever its place. */
function asksFor({ track, without, moving = false }: Span, { item }: Entry): boolean {
  const { kind, transitions } = item
  if (kind === without) return false
  if (!moving) return track === undefined || tracksOf(item).includes(track)
  return transitions.some((one) => track === undefined || one.track === track)
}

/** The clock effects that no check has recorded yet. Reports that no longer count may be later than these. */
async function unrecorded(context: ReadContext, head: Head, now: Instant): Promise<readonly Entry[]> {
  const governing = await definitionVersionOf(context.definition, head)
  const { steps } = replay(head.snapshot, [], versionsOf(governing), clockUpTo(head.settings, now))
  return clockEffects(steps).map((brought) => ({
    place: brought.place,
    item: clockEffectItem(brought, undefined),
  }))
}

/** The timeline of a scenario in one generation. */
interface Timeline {
  readonly scenario: string
  readonly generation: string
}

async function rows(
  context: ReadContext,
  { scenario, generation }: Timeline,
  { after, descending }: Span,
  limit: number,
): Promise<readonly Entry[]> {
  const { from: prefix, to: end } = generationRange(generation)
  const bound = after === undefined ? undefined : `${prefix}${after}`
  const items = await context.table.query({
    pk: partition(scenario),
    from: !descending && bound !== undefined ? `${bound} ` : prefix,
    to: descending && bound !== undefined ? bound : end,
    ...(descending ? { descending } : {}),
    limit: limit + 1,
  })
  return items
    .map((row) => ({ place: row.sk.slice(prefix.length), item: upcast('timeline', row) }))
    .filter(({ place }) => place !== after)
    .slice(0, limit)
}

/**
 * Rows with one more matching item than the span's limit, or as many as one request scans; `ended` is true if they
 * reach the end of the timeline. One read if the span has no filter.
 */
async function stored(
  context: ReadContext,
  whole: Timeline,
  span: Span,
): Promise<{ readonly found: readonly Entry[]; readonly ended: boolean }> {
  const found: Entry[] = []
  // A track may have most of the rows or hardly any, so each query asks for more than the one before.
  let size = Math.min(mostRows, (span.track === undefined ? 1 : 4) * (span.limit + 1))
  for (;;) {
    const last = found.at(-1)
    const more = await rows(context, whole, last ? { ...span, after: last.place } : span, size)
    found.push(...more)
    if (more.length < size) return { found, ended: true }
    const asked = found.filter((entry) => asksFor(span, entry))
    if (asked.length > span.limit || found.length >= mostRows) return { found, ended: false }
    size = Math.min(3 * found.length, mostRows - found.length)
  }
}

/**
 * The timeline as of a moment or as known then, with one more matching item than the span's limit, or as many as one
 * request scans.
 */
async function past(
  context: ReadContext,
  scenario: string,
  span: Span,
  now: Instant,
): Promise<{ readonly found: readonly Entry[]; readonly ended: boolean }> {
  const { after, descending = false, limit } = span
  const { head, stored: known, asOf } = await answeringHead(context, scenario, span, now)
  const from = { descending, ...(after === undefined ? {} : { after }) }
  const pieces = historyLookingBack(context, head, known, asOf, from)
  const found: Entry[] = []
  for await (const piece of pieces) {
    found.push(...piece.map(([place, item]) => ({ place, item })))
    const asked = found.filter((entry) => asksFor(span, entry))
    if (asked.length > limit || found.length >= mostRows) return { found, ended: false }
  }
  return { found, ended: true }
}

/**
 * Puts clock effects that no row has yet among the rows, each at its place; one that was undone before, and is due
 * again, replaces its former row. Unless the rows reach the end of the timeline, effects beyond the last row belong to
 * a later page.
 */
function merged(
  found: readonly Entry[],
  effects: readonly Entry[],
  { descending = false }: Span,
  ended: boolean,
): readonly Entry[] {
  const last = found.at(-1)?.place
  const within = effects.filter(
    ({ place }) => ended || last === undefined || (descending ? place >= last : place <= last),
  )
  if (within.length === 0) return found
  const all = new Map([...found, ...within].map((entry) => [entry.place, entry]))
  const ordered = [...all.values()].toSorted((a, b) => (a.place < b.place ? -1 : 1))
  return descending ? ordered.toReversed() : ordered
}

/**
 * A page of rows, and the place at which the next begins; `ended` is true if the rows reach the end of the timeline.
 */
function pageOf(entries: readonly Entry[], span: Span, ended: boolean): Page<HistoryItem, OrderKey> {
  const found = entries.filter((entry) => asksFor(span, entry))
  const shown = onePage(found, span.limit)
  const last = found.length > shown.length ? shown.at(-1) : ended ? undefined : entries.at(-1)
  return { items: shown.map(({ item }) => item), next: last?.place ?? null }
}

/**
 * Lists the items of history in order of occurrence. A page may have fewer than its limit although more follow: a
 * filtered request scans a bounded number of rows, and large items make a short page.
 */
export async function timeline(
  context: ReadContext,
  scenario: string,
  span: Span,
  now: Instant,
): Promise<Page<HistoryItem, OrderKey>> {
  const { after, descending = false, asOf, knownAt } = span
  const beyond = ({ place }: Entry) => after === undefined || (descending ? place < after : place > after)
  if (asOf !== undefined || knownAt !== undefined) {
    const { found, ended } = await past(context, scenario, span, now)
    return pageOf(found, span, ended)
  }
  const { head, stored: generation } = await requireHead(context.table, scenario)
  const [{ found, ended }, clock] = await Promise.all([
    stored(context, { scenario, ...generation }, span),
    unrecorded(context, head, now),
  ])
  // Only a scenario without reports can be deleted, with its rows after its head was read.
  if (head.stamps.report === null) await requireStored(context.table, scenario)
  return pageOf(merged(found, clock.filter(beyond), span, ended), span, ended)
}
