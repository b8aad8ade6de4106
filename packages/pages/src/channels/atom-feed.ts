import { type FeedEntry, feedEntries, feedId, type FeedSource, feedSummary, feedTitle } from './entry.ts'
import { feedHtml } from './feed-html.ts'
import { channelLinks } from '../model/links.ts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import { httpLink, lineText, markupAttribute, markupText } from '../text/safe-text.ts'

/**
 * Writes the Atom feed (RFC 4287) of a scenario or track: an entry for each item, newest first, corrections as updated
 * entries, and a tombstone (RFC 6721) with the reason for each item that no longer counts.
 */
export function atomFeed(source: FeedSource): string {
  const { status, base, publisher, track, texts } = source
  const links = channelLinks(base, status.scenario, texts.lang, track)
  const entries = feedEntries(source)
  const authority = new URL(base).href
  const summary = feedSummary(source)
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${texts.lang}">`,
    `<id>${markupText(feedId(source))}</id>`,
    `<title${marked(status.title, source)}>${line(feedTitle(source))}</title>`,
    ...(summary === undefined
      ? []
      : [`<subtitle${marked(status.summary ?? '', source)}>${line(summary)}</subtitle>`]),
    `<updated>${entries[0]?.updated ?? status.knownAt}</updated>`,
    `<author><name>${line(publisher?.name ?? texts.brand)}</name><uri>${markupText(authority)}</uri></author>`,
    `<link rel="self" type="application/atom+xml" href="${markupAttribute(links.atom)}"/>`,
    `<link rel="alternate" type="text/html" href="${markupAttribute(links.page)}"/>`,
    ...entries.map((entry) =>
      entry.gone === undefined ? living(entry, source) : tombstone(entry, entry.gone),
    ),
    '</feed>',
    '',
  )
}

function living(entry: FeedEntry, source: FeedSource): string {
  const { author, kind, headline, sources = [], track } = entry.item
  return lines(
    '<entry>',
    `<id>${markupText(entry.id)}</id>`,
    `<title${kind === 'report' ? marked(headline, source) : ''}>${line(entry.title)}</title>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${line(author)}</name></author>`]),
    ...(track === null ? [] : [`<category term="${markupAttribute(track)}"/>`]),
    `<link rel="alternate" type="text/html" href="${markupAttribute(entry.link)}"/>`,
    ...sources.flatMap(({ url }) => {
      const link = httpLink(url)
      return link === undefined ? [] : [`<link rel="via" href="${markupAttribute(link)}"/>`]
    }),
    `<content type="html">${markupText(feedHtml(entry.paragraphs, source))}</content>`,
    '</entry>',
  )
}

function tombstone({ id, updated, link }: FeedEntry, gone: string): string {
  return lines(
    `<at:deleted-entry ref="${markupAttribute(id)}" when="${updated}">`,
    `<at:comment>${line(gone)}</at:comment>`,
    `<link rel="alternate" type="text/html" href="${markupAttribute(link)}"/>`,
    '</at:deleted-entry>',
  )
}

/** Marks text that people wrote in another language than the feed's, which it would otherwise inherit. */
function marked(words: string, source: FeedSource): string {
  const lang = foreignLanguage(words, source)
  return lang === undefined ? '' : ` xml:lang="${markupAttribute(lang)}"`
}

function line(text: string): string {
  return markupText(lineText(text))
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n')
}
