import { type HistoryItem, own, type Status } from '@tracker/domain'
import { english } from '../texts/english.ts'
import { entryParagraphs, goneWords, type Paragraph, type WordSource } from './entry-words.ts'
import { itemHeadline } from './item-headline.ts'
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

const labels: Readonly<Record<HistoryItem['status'], string>> = {
  standing: '',
  corrected: 'Corrected: ',
  retracted: 'Retracted: ',
  superseded: 'Superseded: ',
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
    .filter((item) => item.kind !== 'review' && (track === undefined || concerns(item, track)))
    .map((item) => entryOf(item, source))
    .toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.id < b.id ? -1 : 1))
}

function entryOf(item: HistoryItem, source: FeedSource): Entry {
  const { base, status, names } = source
  const { scenario } = status
  const published = item.recorded ?? item.occurred.latest
  const gone = goneWords(item)
  return {
    id: tagUri(base, scenario, item),
    title: `${labels[item.status]}${itemHeadline(item, { names, texts: english })}`,
    link: itemLink(base, scenario, item),
    published,
    updated: item.amendments?.at(-1)?.recorded ?? published,
    paragraphs: gone === undefined ? entryParagraphs(item, source) : [{ text: gone }],
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

function subjectOf(cause: HistoryItem['transitions'][number]['cause']): string {
  if (cause.kind === 'rule') return cause.rule
  return cause.kind === 'deadline' ? cause.deadline : cause.kind
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(lineText(segment))
}
