import type { ClaimStatus } from '@tracker/domain'
import type { BlogPosting, Claim, CorrectionComment, LiveBlogPosting, WithContext } from 'schema-dts'
import type { Texts } from '../text/texts.ts'
import { type FeedEntry, feedEntries, type FeedSource } from './entry.ts'
import { changesWords, verificationWords } from './entry-words.ts'
import { channelLinks, linkAt, reportLink } from '../model/links.ts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import { cutText, httpLink, lineText, plainText, scriptJson } from '../text/safe-text.ts'

/** The number of newest claims, and the characters of each; the page has them in full elsewhere. */
const mentioned = 8
const longestClaim = 200

/** The content that only the page has: the picture for shared links, and the beginning of the story (RFC 3339). */
type Described = Omit<FeedSource, 'track'> & { readonly image?: string; readonly begins?: string | undefined }

/**
 * Describes a scenario as schema.org's `LiveBlogPosting`, its items as `BlogPosting` updates, and their claims as
 * `Claim` with their verification in words. It is never a `ClaimReview`, since the tracker reports reviews and makes
 * none. The text is safe inside `<script type="application/ld+json">`.
 */
export function jsonLd(source: Described): string {
  const { status, base, publisher, texts } = source
  const { page } = channelLinks(base, status.scenario, texts.lang)
  // Corrections have a property of their own here.
  const entries = feedEntries({ ...source, details: new Map() })
  const told = new Set(entries.map(({ item }) => item.report))
  const organisation = {
    '@type': 'Organization' as const,
    name: lineText(publisher?.name ?? texts.brand),
    url: linkAt(base, '/'),
    ...(publisher?.policy === undefined
      ? { correctionsPolicy: linkAt(base, '/about') }
      : { correctionsPolicy: publisher.policy }),
  }
  const over = Object.values(status.tracks).every(({ final }) => final)
  const document: WithContext<LiveBlogPosting> = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    '@id': page,
    url: page,
    headline: lineText(status.title),
    ...(status.summary === undefined ? {} : { description: lineText(status.summary) }),
    inLanguage: foreignLanguage(status.title, source) ?? texts.lang,
    publisher: organisation,
    author: organisation,
    ...(source.image === undefined ? {} : { image: source.image }),
    ...(source.begins === undefined
      ? {}
      : { datePublished: source.begins, coverageStartTime: source.begins }),
    ...(entries[0] === undefined ? {} : { dateModified: entries[0].updated }),
    ...(over && status.stamps.lastDevelopment !== null
      ? { coverageEndTime: status.stamps.lastDevelopment }
      : {}),
    liveBlogUpdate: entries.map((entry) => posting(entry, source)),
    mentions: status.claims
      .filter(({ report }) => told.has(report))
      .slice(-mentioned)
      .map((claim) => claimOf(claim, source)),
  }
  return scriptJson(document)
}

function posting(
  { id, link, title, published, updated, paragraphs, gone, item }: FeedEntry,
  source: Described,
): BlogPosting {
  const { details, texts } = source
  const { author, kind, sources = [], amendments = [], status } = item
  // An entry that no report made is in the tracker's own words.
  const lang = kind === 'report' ? foreignLanguage(item.headline, source) : undefined
  const told = gone === undefined ? details : new Map()
  const citation = sources.flatMap(({ url }) => httpLink(url) ?? [])
  return {
    '@type': 'BlogPosting',
    '@id': id,
    url: link,
    headline: lineText(title),
    inLanguage: lang ?? texts.lang,
    // A story that was loaded later was not published then.
    datePublished:
      Date.parse(item.occurred.latest) < Date.parse(published) ? item.occurred.latest : published,
    dateModified: updated,
    articleBody: paragraphs.map(({ text }) => plainText(text)).join('\n\n'),
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
  const text = [reason, ...changesWords(revision, details, texts)].map(plainText).join('\n')
  return { '@type': 'CorrectionComment', datePublished: recorded, text }
}

/** The speaker is a credit, since it is not known whether it is a person or an organisation. */
function claimOf(claim: ClaimStatus, source: Described): Claim {
  const { status, base, texts } = source
  return {
    '@type': 'Claim',
    text: cutText(claim.text, longestClaim),
    inLanguage: foreignLanguage(claim.text, source) ?? texts.lang,
    creditText: lineText(claim.speaker),
    creativeWorkStatus: claim.verification,
    description: lineText(verificationWords(claim, texts)),
    appearance: { '@type': 'CreativeWork', url: reportLink(base, status.scenario, claim.report) },
  }
}
