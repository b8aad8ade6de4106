import { type HistoryItem, partsOf } from '@tracker/domain'
import { lastRevision } from './glance.ts'
import { fresh, itemKinds, monthForm, partyForm, searchWords, sinceForm } from './known-values.ts'

type ItemKind = (typeof itemKinds)[number]

/** The filter of a timeline: an item has to match all of it. */
export interface TimelineFilter {
  readonly track?: string
  readonly party?: string
  readonly kind?: ItemKind | typeof fresh
  /** The revision after which items are new, for the kind `new` alone. */
  readonly since?: string
  /** `2025-05`. */
  readonly month?: string
  /** Words, all of which occur. */
  readonly q?: string
}

/** The parameters of a timeline's form. */
export const filterNames = ['track', 'party', 'kind', 'since', 'month', 'q'] as const

/** Characters of the id of a track. */
const longestId = 64

/** Returns the kinds that a form offers: what is new only if the filter says since when. */
export function kindsOf({ since }: TimelineFilter): readonly (ItemKind | typeof fresh)[] {
  return since === undefined ? itemKinds : [...itemKinds, fresh]
}

/** Reads the filter of a query, without values that are empty or invalid. */
export function filterOf(query: Readonly<Record<string, string | undefined>>): TimelineFilter {
  const matching = (name: 'since' | 'month' | 'party', form: RegExp) => {
    const text = query[name]?.trim() ?? ''
    return form.test(text) ? { [name]: text } : {}
  }
  const since = matching('since', sinceForm)
  const isFresh = query['kind'] === fresh && 'since' in since
  const kind = isFresh ? fresh : itemKinds.find((one) => one === query['kind'])
  const track = query['track']?.trim().slice(0, longestId)
  const q = searchWords(query['q'] ?? '')
  return {
    ...(track ? { track } : {}),
    ...matching('party', partyForm),
    ...(kind ? { kind } : {}),
    ...(isFresh ? since : {}),
    ...matching('month', monthForm),
    ...(q === '' ? {} : { q }),
  }
}

/** Returns whether a filter narrows anything. */
export function isNarrowed(filter: TimelineFilter): boolean {
  return Object.keys(filter).length > 0
}

/** Returns whether an item matches a filter. The history filters by track itself. */
export function passes(item: HistoryItem, filter: Omit<TimelineFilter, 'track'>): boolean {
  const { party, kind, since, month, q } = filter
  return (
    (party === undefined || mentions(item, party)) &&
    (kind === undefined || kind === fresh || isOf[kind](item)) &&
    (since === undefined || lastRevision(item) > Number(since)) &&
    (month === undefined || monthOf(item) === month) &&
    (q === undefined || says(item, q))
  )
}

function mentions(item: HistoryItem, party: string): boolean {
  const { by = [], to = [] } = item
  const takes = partsOf(item).some(({ positions = {} }) => Object.hasOwn(positions, party))
  return takes || by.includes(party) || to.includes(party)
}

const isOf: Readonly<Record<ItemKind, (item: HistoryItem) => boolean>> = {
  key: isKey,
  change: ({ transitions }) => transitions.length > 0,
  claim: ({ claims = [] }) => claims.length > 0,
  position: (item) => partsOf(item).some(({ positions = {} }) => Object.keys(positions).length > 0),
  correction: ({ status }) => status !== 'standing',
  due: (item) => item.kind === 'deadline' || partsOf(item).some(({ expected }) => expected),
}

/** Returns whether an item is a key event: a change of state, or marked as one. */
export function isKey({ transitions, keyEvent }: Pick<HistoryItem, 'transitions' | 'keyEvent'>): boolean {
  return transitions.length > 0 || keyEvent === true
}

/** Hours by which a day begins earlier than in UTC, at most: at UTC+14. */
const earliestStart = 14

/** Returns the month of an item as written or, if its time has none, the month in which it begins. */
function monthOf({ occurred: { value, earliest } }: Pick<HistoryItem, 'occurred'>): string {
  const written = /^\d{4}-(?:0[1-9]|1[0-2])(?=\D|$)/.exec(value)?.[0]
  if (written !== undefined) return written
  // A year or a part of one begins on the first of a month, but its window in UTC may begin on the day before.
  const hours = /^\d/.test(value) ? earliestStart : 0
  return new Date(Date.parse(earliest) + hours * 3_600_000).toISOString().slice(0, 7)
}

function says({ headline, body, attribution, claims = [] }: HistoryItem, words: string): boolean {
  const said = [headline, body, attribution, ...claims.flatMap(({ speaker, text }) => [speaker, text])]
  const text = searched(said.join('\n'))
  return searched(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Returns a text as it is searched: whatever its case, and whether its letters are composed or decomposed. */
function searched(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase()
}

/** Counts the items of each month, the newest month first. */
export function monthsOf({
  items,
}: {
  readonly items: readonly Pick<HistoryItem, 'occurred'>[]
}): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  for (const item of items.toReversed()) months.set(monthOf(item), (months.get(monthOf(item)) ?? 0) + 1)
  return months
}
