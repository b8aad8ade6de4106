import { type Entry, feedEntries, type FeedSource, feedTitle } from './entry.ts'
import { feedHtml } from './feed-html.ts'
import { channelLinks } from './links.ts'
import { httpLink, lineText, markupAttribute, markupText } from './safe-text.ts'

/**
 * The Atom feed (RFC 4287) of a scenario or of one of its tracks: an entry for each item, the newest first, corrections
 * as updated entries, and a tombstone (RFC 6721) with the reason for each that no longer counts.
 */
export function atomFeed(source: FeedSource): string {
  const { status, base, track, texts } = source
  const links = channelLinks(base, status.scenario, texts.lang, track)
  const entries = feedEntries(source)
  const authority = new URL(base).href
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${texts.lang}">`,
    `<id>${markupText(links.atom)}</id>`,
    `<title>${line(feedTitle(source))}</title>`,
    ...(status.summary === undefined ? [] : [`<subtitle>${line(status.summary)}</subtitle>`]),
    `<updated>${entries[0]?.updated ?? status.knownAt}</updated>`,
    `<author><name>${line(texts.brand)}</name><uri>${markupText(authority)}</uri></author>`,
    `<link rel="self" type="application/atom+xml" href="${markupAttribute(links.atom)}"/>`,
    `<link rel="alternate" type="text/html" href="${markupAttribute(links.page)}"/>`,
    ...entries.map((entry) => (entry.gone === undefined ? living(entry) : tombstone(entry, entry.gone))),
    '</feed>',
    '',
  )
}

function living(entry: Entry): string {
  const { author, sources = [], track } = entry.item
  return lines(
    '<entry>',
    `<id>${markupText(entry.id)}</id>`,
    `<title>${line(entry.title)}</title>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${line(author)}</name></author>`]),
    ...(track === null ? [] : [`<category term="${markupAttribute(track)}"/>`]),
    `<link rel="alternate" type="text/html" href="${markupAttribute(entry.link)}"/>`,
    ...sources.flatMap(({ url }) => {
      const link = httpLink(url)
      return link === undefined ? [] : [`<link rel="via" href="${markupAttribute(link)}"/>`]
    }),
    `<content type="html">${markupText(feedHtml(entry.paragraphs))}</content>`,
    '</entry>',
  )
}

function tombstone({ id, updated, link }: Entry, gone: string): string {
  return lines(
    `<at:deleted-entry ref="${markupAttribute(id)}" when="${updated}">`,
    `<at:comment>${line(gone)}</at:comment>`,
    `<link rel="alternate" type="text/html" href="${markupAttribute(link)}"/>`,
    '</at:deleted-entry>',
  )
}

function line(text: string): string {
  return markupText(lineText(text))
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n')
}
