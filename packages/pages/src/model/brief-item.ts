import { isDeepStrictEqual } from 'node:util'
import type { ClaimStatus, HistoryItem } from '@tracker/domain'
import type { AmendmentDetails } from './amendment-details.ts'
import { cutText } from '../text/safe-text.ts'
import type { DetailLevel } from './page-limits.ts'

/** An item as a list shows it, and whether it is shortened; its own page has the rest. */
export interface BriefItem {
  readonly item: HistoryItem
  readonly cut: boolean
  /** The details of its corrections. */
  readonly details: AmendmentDetails
}

/** The limits of an item in a list: characters of a text, entries of a list, characters of a name or an address. */
const most = { body: 400, text: 280, entries: 3, name: 100, url: 300 }

/**
 * Shortens the items of a list to keep it light. In full their texts and lists are cut; in short they have only their
 * headlines.
 */
export function briefItems(
  items: readonly HistoryItem[],
  details: AmendmentDetails,
  level: DetailLevel,
): readonly BriefItem[] {
  const full = level === 'full'
  return items.map((item) => {
    const told = full ? brief(item) : bare(brief(item))
    const own = (full ? (item.amendments ?? []) : []).flatMap(({ revision }) => {
      const detail = details.get(revision)
      return detail ? [[revision, detail] as const] : []
    })
    return { item: told, cut: !isDeepStrictEqual(told, item), details: new Map(own) }
  })
}

function brief(item: HistoryItem): HistoryItem {
  const { body, claims, sources, positions, override, attribution, author, amendments } = item
  return {
    ...item,
    ...(body === undefined ? {} : { body: cutText(body, most.body) }),
    ...(override && { override: { ...override, reason: cutText(override.reason, most.text) } }),
    ...(attribution === undefined ? {} : { attribution: name(attribution) }),
    ...(author === undefined ? {} : { author: name(author) }),
    ...(positions && {
      positions: Object.fromEntries(
        Object.entries(positions)
          .slice(0, 2 * most.entries)
          .map(([party, position]) => [party, briefPosition(position)]),
      ),
    }),
    ...(amendments && {
      amendments: amendments
        .slice(-most.entries)
        .map((one) => ({ ...one, reason: cutText(one.reason, most.text) })),
    }),
    ...(claims && { claims: claims.slice(0, most.entries).map(briefClaim) }),
    ...(sources && { sources: sources.slice(0, most.entries).map(briefSource) }),
  }
}

/** Returns a claim as a list shows it; a shortened claim keeps its speaker and verification. */
export function briefClaim<C extends Pick<ClaimStatus, 'speaker' | 'text' | 'checkedBy'>>(claim: C): C {
  const { speaker, text, checkedBy } = claim
  return {
    ...claim,
    speaker: name(speaker),
    text: cutText(text, most.text),
    ...(checkedBy === undefined ? {} : { checkedBy: name(checkedBy) }),
  }
}

type ItemPosition = NonNullable<HistoryItem['positions']>[string]

function briefPosition(position: ItemPosition): ItemPosition {
  if (typeof position === 'string' || position.terms === undefined) return position
  return { ...position, terms: cutText(position.terms, most.text) }
}

type ItemSource = NonNullable<HistoryItem['sources']>[number]

function briefSource({ url, ...source }: ItemSource): ItemSource {
  const { publisher, title } = source
  const short = url !== undefined && url.length <= most.url
  const called = title ?? (publisher === undefined && !short ? url : undefined)
  return {
    ...(short ? { url } : {}),
    ...source,
    ...(publisher === undefined ? {} : { publisher: name(publisher) }),
    ...(called === undefined ? {} : { title: name(called) }),
  }
}

function name(text: string): string {
  return cutText(text, most.name)
}

/** An item without its content: the headline, its transition, and whether and why it was last amended. */
function bare(item: HistoryItem): HistoryItem {
  const {
    body: _body,
    claims: _claims,
    sources: _sources,
    positions: _positions,
    override: _override,
    attribution: _attribution,
    author: _author,
    amendments,
    ...rest
  } = item
  return { ...rest, ...(amendments && { amendments: amendments.slice(-1) }) }
}
