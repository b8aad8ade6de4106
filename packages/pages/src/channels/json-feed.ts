import { type FeedEntry, feedEntries, type FeedSource, feedSummary, feedTitle } from './entry.ts'
import { feedHtml } from './feed-html.ts'
import { channelLinks } from '../model/links.ts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import { httpLink, lineText, plainText } from '../text/safe-text.ts'

/**
 * Writes the JSON Feed (version 1.1) of a scenario or of one of its tracks, as JSON text. The items are the Atom
 * feed's; one that no longer counts has the reason in place of its content. `_tracker` has the same for machines.
 *
 * Version 1.1 has one language for a whole feed and one for a whole item, so none is named if people's words may be in
 * another, except for items in the tracker's own words.
 */
export function jsonFeed(source: FeedSource): string {
  const { status, base, publisher, track, texts } = source
  const links = channelLinks(base, status.scenario, texts.lang, track)
  const summary = feedSummary(source)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: lineText(feedTitle(source)),
    ...(summary === undefined ? {} : { description: lineText(summary) }),
    home_page_url: links.page,
    feed_url: links.json,
    ...(status.archived ? { expired: true } : {}),
    ...(foreignLanguage('', source) === undefined ? { language: texts.lang } : {}),
    authors: [{ name: lineText(publisher?.name ?? texts.brand), url: new URL(base).href }],
    _tracker: {
      revision: status.revision,
      ...(publisher?.policy === undefined ? {} : { correctionsPolicy: publisher.policy }),
    },
    items: feedEntries(source).map((entry) => jsonItem(entry, source)),
  }
  return `${JSON.stringify(feed)}\n`
}

function jsonItem(entry: FeedEntry, source: FeedSource) {
  const { details, texts } = source
  const { item, paragraphs, gone } = entry
  const lang = foreignLanguage('', source)
  const { author, kind, track, status, report, revision, occurred, amendments = [] } = item
  const via = httpLink(item.sources?.[0]?.url)
  const { latest, earliest, value } = occurred
  return {
    id: entry.id,
    url: entry.link,
    ...(via === undefined || gone !== undefined ? {} : { external_url: via }),
    title: lineText(entry.title),
    content_html: feedHtml(paragraphs, source),
    ...(kind === 'report' || lang === undefined ? {} : { language: texts.lang }),
    date_published: entry.published,
    date_modified: entry.updated,
    ...(author === undefined || gone !== undefined ? {} : { authors: [{ name: lineText(author) }] }),
    ...(track === null ? {} : { tags: [track] }),
    _tracker: {
      status,
      report: report === null ? null : lineText(report),
      revision,
      track,
      occurred: { value: lineText(value), earliest, latest },
      amendments: amendments.map((one) => ({
        ...one,
        reason: plainText(one.reason),
        former: details.get(one.revision)?.former ?? null,
      })),
    },
  }
}
