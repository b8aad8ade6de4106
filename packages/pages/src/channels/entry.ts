import { type HistoryItem, lookup, type Status, tracksOf } from '@tracker/domain'
import type { Publisher } from '@tracker/http'
import type { ContestTimes } from '../model/contest-times.ts'
import { distinctItems } from '../model/distinct-items.ts'
import { itemIdentity } from '../model/item-identity.ts'
import { phrase } from '../text/language/phrase.tsx'
import { entryParagraphs, goneWords, leftWords, type Paragraph, type WordSource } from './entry-words.ts'
import { itemHeadline, labelledHeadline } from '../model/item-headline.ts'
import { itemLink } from '../model/links.ts'
import type { LanguageOf } from '../text/language/title-languages.ts'
import { lineText } from '../text/safe-text.ts'
import { sentenceWords } from '../text/sentence-words.ts'

/** One entry of the feeds. Its texts are as written: each channel escapes them itself. */
export interface FeedEntry {
  /** A tag URI (RFC 4151) that no correction changes. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly published: string
  readonly updated: string
  readonly paragraphs: readonly Paragraph[]
  /** Why it no longer counts or has left the feed's track, in words; the entry then has no other content. */
  readonly gone?: string
  readonly item: HistoryItem
}

/** The address and publisher of a publication. */
export interface Imprint {
  /** The public address, e.g. `https://example.org/tracker`. */
  readonly base: string
  /** The name in ids, e.g. `example.org`, independent of the address. */
  readonly authority: string
  readonly publisher?: Publisher | undefined
}

/** The input of a feed; `track` narrows it to one track. */
export interface FeedSource extends WordSource, Imprint {
  readonly status: Status
  readonly items: readonly HistoryItem[]
  readonly track?: string
  readonly left?: Lefts
  readonly contests?: ContestTimes
  /** The languages of titles; without it, all are in the definition's. */
  readonly languageOf?: LanguageOf | undefined
}

/** When corrections moved reports, by id, off the track of a feed. */
export type Lefts = ReadonlyMap<HistoryItem['report'], string>

/** Returns a feed's title: the scenario's, and the track's if it covers only one. */
export function feedTitle({ status, track }: FeedSource): string {
  if (track === undefined) return status.title
  return `${status.title}: ${lookup(status.tracks, track)?.title ?? track}`
}

/** Returns the subtitle of a feed: that the story is archived, and its summary; undefined without either. */
export function feedSummary({ status: { summary, archived }, texts }: FeedSource): string | undefined {
  const said = [...(archived ? [texts.list.isArchived] : []), ...(summary === undefined ? [] : [summary])]
  return said.length === 0 ? undefined : said.join(' ')
}

/**
 * Returns the entries of a feed, the newest first: by their last record, as followers read them, not by occurrence.
 * Reviews that are due are notes to editors and in no feed.
 */
export function feedEntries(source: FeedSource): readonly FeedEntry[] {
  return distinctItems(source.items.filter((item) => isEntry(item, source)))
    .map((item) => entryOf(item, source))
    .toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.id < b.id ? -1 : 1))
}

/** Returns whether a feed contains an item. Followers of a track also have to learn that a report left it. */
export function isEntry(
  item: HistoryItem,
  { track, left }: { readonly track?: string | undefined; readonly left?: Lefts },
): boolean {
  if (item.kind === 'review') return false
  return track === undefined || concerns(item, track) || (left?.has(item.report) ?? false)
}

type Touches = Pick<FeedSource, 'news' | 'left' | 'contests'>

/** Sorts items by their last record, the newest first. */
export function byUpdate(touches: Touches): (a: HistoryItem, b: HistoryItem) => number {
  return (a, b) => Date.parse(updatedOf(b, touches)) - Date.parse(updatedOf(a, touches))
}

/**
 * Returns the time of an item's last record: it left the track, was corrected, retracted or redacted, contested or no
 * longer, superseded or counted again, or its proposal was decided.
 */
function updatedOf(item: HistoryItem, { news, left, contests }: Touches): string {
  const { amendments = [], redacted, proposals, joins = {} } = item
  const gone = left?.get(item.report)
  if (gone !== undefined) return gone
  return [
    item.recorded ?? item.occurred.latest,
    ...amendments.map(({ recorded }) => recorded),
    redacted?.recorded,
    contests?.get(item.report),
    news?.turnedAt(item),
    ...[...proposals.map(({ id }) => id), ...Object.values(joins)].map(
      (id) => news?.decisions.get(id)?.recorded,
    ),
  ]
    .filter((moment) => moment !== undefined)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))
}

/** When an item was first recorded, which does not change if a correction gives it another time. */
function publishedOf(item: HistoryItem, news: FeedSource['news']): string {
  return news?.firstRecorded(item) ?? item.recorded ?? item.occurred.latest
}

function entryOf(item: HistoryItem, source: FeedSource): FeedEntry {
  const { base, authority, status, texts, left } = source
  const telling = { ...source, names: source.names.at(item.revision) }
  const { scenario } = status
  const leftAt = left?.get(item.report)
  const gone = leftAt === undefined ? goneWords(item, texts) : leftWords(leftAt, texts)
  return {
    id: tagUri(authority, [scenario, ...segmentsOf(item)]),
    title:
      leftAt === undefined
        ? labelledHeadline(item, telling)
        : phrase(texts.feed.status.corrected, { headline: itemHeadline(item, telling) }),
    link: itemLink(base, scenario, item),
    published: publishedOf(item, source.news),
    updated: updatedOf(item, source),
    paragraphs: gone === undefined ? entryParagraphs(item, telling) : [{ parts: gone }],
    ...(gone === undefined ? {} : { gone: sentenceWords(gone, texts) }),
    item,
  }
}

function concerns(item: HistoryItem, id: string): boolean {
  return (
    tracksOf(item).includes(id) ||
    [...item.transitions, ...item.proposals].some((effect) => effect.track === id)
  )
}

/** Returns the id of a feed, one for each language. */
export function feedId({ authority, status, track, texts }: FeedSource): string {
  return tagUri(authority, [status.scenario, 'feeds', texts.lang, ...(track === undefined ? [] : [track])])
}

function segmentsOf(item: HistoryItem): readonly string[] {
  return item.report === null ? itemIdentity(item) : ['reports', item.report]
}

/** A tag URI; the date in it is RFC 4151's: a day on which the authority had its name. */
function tagUri(authority: string, segments: readonly string[]): string {
  return `tag:${authority},2025-01-01:${segments.map(encodeSegment).join('/')}`
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(lineText(segment))
}
