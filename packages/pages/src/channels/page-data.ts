import type { HistoryItem, Status } from '@tracker/domain'
import type { Claim, NewsArticle, WebPage, WithContext } from 'schema-dts'
import { channelLinks } from '../model/links.ts'
import { lineText, scriptJson } from '../text/safe-text.ts'
import { claimData } from './claim-data.ts'
import { feedEntries, type FeedSource } from './entry.ts'
import { organisation, type PublishedSite } from './organisation.ts'
import { posting } from './posting.ts'

/** A page of the site, in the language of its texts, with what the kinds of pages have besides. */
interface DescribedPage {
  readonly type: 'WebPage' | 'CollectionPage' | 'AboutPage'
  readonly title: string
  readonly description: string
  /** The absolute address. */
  readonly canonical: string
  /** The story that it is a part of. */
  readonly story?: Pick<Status, 'scenario' | 'title'>
  /** RFC 3339. */
  readonly published?: string
  readonly modified?: string | undefined
  readonly mentions?: readonly Claim[]
  /** The stories that it lists. */
  readonly stories?: readonly Pick<Status, 'scenario' | 'title'>[]
}

/** Describes a page as schema.org's `WebPage`. The text is safe inside `<script type="application/ld+json">`. */
export function pageData(page: DescribedPage, site: PublishedSite): string {
  const { type, title, description, canonical, story, published, modified, mentions, stories } = page
  const document: WithContext<WebPage> = {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': canonical,
    url: canonical,
    name: lineText(title),
    description: lineText(description),
    inLanguage: site.texts.lang,
    publisher: organisation(site),
    ...(story === undefined ? {} : { isPartOf: storyData(story, site) }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(modified === undefined ? {} : { dateModified: modified }),
    ...(mentions === undefined || mentions.length === 0 ? {} : { mentions }),
    ...(stories === undefined ? {} : { hasPart: stories.map((one) => storyData(one, site)) }),
  }
  return scriptJson(document)
}

/** Names a story as its own page describes it. */
function storyData({ scenario, title }: Pick<Status, 'scenario' | 'title'>, { base, texts }: PublishedSite) {
  const { page } = channelLinks(base, scenario, texts.lang)
  return { '@type': 'LiveBlogPosting' as const, '@id': page, url: page, headline: lineText(title) }
}

/**
 * Describes the page of a report as schema.org's `NewsArticle`, with the claims that it makes; one that no longer
 * counts makes none. It is dated like the entry of its story.
 */
export function reportData(
  source: Omit<FeedSource, 'items' | 'track'> & { readonly item: HistoryItem; readonly image: string },
): string {
  const { item, image, status } = source
  const described = { ...source, items: [item] }
  // Corrections have a property of their own.
  const [entry] = feedEntries({ ...described, details: new Map() })
  if (entry === undefined) throw new Error('a report is an entry of every feed')
  const claims = entry.gone === undefined ? (item.claims ?? []) : []
  const mentions = claims.map((claim) => claimData({ ...claim, report: item.report ?? '' }, described))
  const document: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...posting(entry, described),
    image,
    isPartOf: storyData(status, source),
    publisher: organisation(source),
    author: organisation(source),
    ...(mentions.length === 0 ? {} : { mentions }),
  }
  return scriptJson(document)
}
