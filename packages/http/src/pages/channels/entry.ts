import { type HistoryItem, own, type Status } from '@tracker/domain'
import { subjectOf } from '../subject-of.ts'
import { phrase } from '../language/phrase.tsx'
import { entryParagraphs, goneWords, type Paragraph, type WordSource } from './entry-words.ts'
import { itemHeadline } from './item-headline.ts'
import type { LedgerNews } from './ledger-news.ts'
import { itemLink } from './links.ts'
import { lineText } from './safe-text.ts'

/** One thing that happened, as the feeds tell it. Texts in it are as they were written: each channel escapes its own. */
export interface Entry {
  /** A tag URI (RFC 4151) that no correction changes. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly published: string
  readonly updated: string
  readonly paragraphs: readonly Paragraph[]
  /** Why it no longer counts, in words; where this is given, there is nothing else to tell of it. */
  readonly gone?: string
  readonly item: HistoryItem
}

/** What a feed is made of: `base` is the public origin, e.g. `https://example.org`; `track` narrows it to one track. */
export interface FeedSource extends WordSource {
  readonly status: Status
  readonly items: readonly HistoryItem[]
  readonly base: string
  readonly track?: string
}

/** A feed's title: the scenario's, and the track's where it has but one. */
export function feedTitle({ status, track }: FeedSource): string {
  if (track === undefined) return status.title
  return `${status.title}: ${own(status.tracks, track)?.title ?? track}`
}

/**
 * The entries of a feed, the newest first: by what was last said of them, as followers read it, not by occurrence. That
 * a track is due for review is no news, but a note to its editors: no feed tells of it.
 */
export function feedEntries(source: FeedSource): readonly Entry[] {
  const { items, track } = source
  return items
    .filter((item) => isTold(item, track))
    .map((item) => entryOf(item, source))
    .toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.id < b.id ? -1 : 1))
}

/** Whether feeds tell of an item: those of the scenario or, where one is named, of the track. */
export function isTold(item: HistoryItem, track: string | undefined): boolean {
  return item.kind !== 'review' && (track === undefined || concerns(item, track))
}

/** Sorts items by what was last said of them, the newest first. */
export function byUpdate(news: LedgerNews): (a: HistoryItem, b: HistoryItem) => number {
  return (a, b) => Date.parse(updatedOf(b, news)) - Date.parse(updatedOf(a, news))
}

/** When something was last said of an item: it was corrected or retracted, superseded, or its proposal was decided. */
function updatedOf(item: HistoryItem, news: LedgerNews | undefined): string {
  const { amendments = [], proposals } = item
  return [
    publishedOf(item),
    ...amendments.map(({ recorded }) => recorded),
    news?.supersededAt(item),
    ...proposals.map(({ id }) => news?.decisions.get(id)?.recorded),
  ]
    .filter((moment) => moment !== undefined)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))
}

function publishedOf({ recorded, occurred }: HistoryItem): string {
  return recorded ?? occurred.latest
}

function entryOf(item: HistoryItem, source: FeedSource): Entry {
  const { base, status, news, texts } = source
  const telling = { ...source, names: source.names.at(item.revision) }
  const { scenario } = status
  const gone = goneWords(item, texts)
  return {
    id: tagUri(base, scenario, item),
    title: phrase(texts.feed.status[item.status], { headline: itemHeadline(item, telling) }),
    link: itemLink(base, scenario, item),
    published: publishedOf(item),
    updated: updatedOf(item, news),
    paragraphs: gone === undefined ? entryParagraphs(item, telling) : [{ text: gone }],
    ...(gone === undefined ? {} : { gone }),
    item,
  }
}

function concerns({ track, transitions, proposals }: HistoryItem, id: string): boolean {
  return track === id || [...transitions, ...proposals].some((effect) => effect.track === id)
}

/**
 * The id of an item: made of the report's id, or of what was brought about and the moment it was due, which are what
 * the item is. The date in it is RFC 4151's: a day on which the authority had its name.
 */
function tagUri(base: string, scenario: string, item: HistoryItem): string {
  const authority = new URL(base).hostname.replace(/[^a-z0-9.-]/g, '')
  return `tag:${authority},2025-01-01:${[scenario, ...identity(item)].map(encodeSegment).join('/')}`
}

function identity({ kind, report, track, occurred, transitions, proposals }: HistoryItem): string[] {
  if (report !== null) return ['reports', report]
  const [about] = [...transitions, ...proposals]
  const subject = about === undefined ? [] : [subjectOf(about.cause), about.track, about.to]
  return [kind, track ?? '', ...subject, occurred.earliest, occurred.latest]
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(lineText(segment))
}
