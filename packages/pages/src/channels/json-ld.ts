import type { LiveBlogPosting, WithContext } from 'schema-dts'
import { claimData } from './claim-data.ts'
import { feedEntries, type FeedSource } from './entry.ts'
import { organisation } from './organisation.ts'
import { posting } from './posting.ts'
import { channelLinks } from '../model/links.ts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import { lineText, scriptJson } from '../text/safe-text.ts'

/** The number of newest claims; the page has the others elsewhere. */
const mentioned = 8

/** The content that only the page has: the picture for shared links, and the beginning of the story (RFC 3339). */
type Described = Omit<FeedSource, 'track'> & { readonly image?: string; readonly begins?: string | undefined }

/**
 * Describes a scenario as schema.org's `LiveBlogPosting`, its items as `BlogPosting` updates, and their claims as
 * `Claim` with their verification in words. It is never a `ClaimReview`, since the tracker reports reviews and makes
 * none. The text is safe inside `<script type="application/ld+json">`.
 */
export function jsonLd(source: Described): string {
  const { status, base, texts } = source
  const { page } = channelLinks(base, status.scenario, texts.lang)
  // Corrections have a property of their own here.
  const entries = feedEntries({ ...source, details: new Map() })
  const told = new Set(entries.map(({ item }) => item.report))
  const over = Object.values(status.tracks).every(({ final }) => final)
  const document: WithContext<LiveBlogPosting> = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    '@id': page,
    url: page,
    headline: lineText(status.title),
    ...(status.summary === undefined ? {} : { description: lineText(status.summary) }),
    inLanguage: foreignLanguage(status.title, source) ?? texts.lang,
    publisher: organisation(source),
    author: organisation(source),
    ...(source.image === undefined ? {} : { image: source.image }),
    ...(source.begins === undefined
      ? {}
      : { datePublished: source.begins, coverageStartTime: source.begins }),
    ...(entries[0] === undefined ? {} : { dateModified: entries[0].updated }),
    ...(over && status.stamps.lastDevelopment !== null
      ? { coverageEndTime: status.stamps.lastDevelopment }
      : {}),
    liveBlogUpdate: entries.map((entry) => ({ '@type': 'BlogPosting' as const, ...posting(entry, source) })),
    mentions: status.claims
      .filter(({ report }) => told.has(report))
      .slice(-mentioned)
      .map((claim) => claimData(claim, source)),
  }
  return scriptJson(document)
}
