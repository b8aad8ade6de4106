import type { CorrectionComment } from 'schema-dts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import { httpLink, lineText, plainText } from '../text/safe-text.ts'
import type { Texts } from '../text/texts.ts'
import type { FeedEntry, FeedSource } from './entry.ts'
import { changesWords } from './entry-words.ts'
import { sentenceWords } from '../text/sentence-words.ts'

/** Describes an entry as any of schema.org's kinds of `Article`. */
export function posting(
  { id, link, title, published, updated, paragraphs, gone, item }: FeedEntry,
  source: FeedSource,
) {
  const { details, texts } = source
  const { author, kind, sources = [], amendments = [], status } = item
  // An entry that no report made is in the tracker's own words.
  const lang = kind === 'report' ? foreignLanguage(item.headline, source) : undefined
  const told = gone === undefined ? details : new Map()
  const citation = sources.flatMap(({ url }) => httpLink(url) ?? [])
  return {
    '@id': id,
    url: link,
    headline: lineText(title),
    inLanguage: lang ?? texts.lang,
    // A story that was loaded later was not published then.
    datePublished:
      Date.parse(item.occurred.latest) < Date.parse(published) ? item.occurred.latest : published,
    dateModified: updated,
    articleBody: paragraphs.map(({ parts }) => plainText(sentenceWords(parts, texts))).join('\n\n'),
    creativeWorkStatus: status,
    ...(amendments.length === 0
      ? {}
      : { correction: amendments.map((one) => correctionComment(one, told, texts)) }),
    ...(gone !== undefined || author === undefined ? {} : { creditText: lineText(author) }),
    ...(gone !== undefined || citation.length === 0 ? {} : { citation }),
  }
}

function correctionComment(
  { recorded, reason, revision }: NonNullable<FeedEntry['item']['amendments']>[number],
  details: FeedSource['details'],
  texts: Texts,
): CorrectionComment {
  const text = [reason, ...changesWords(revision, details, texts).map((one) => sentenceWords(one, texts))]
    .map(plainText)
    .join('\n')
  return { '@type': 'CorrectionComment', datePublished: recorded, text }
}
