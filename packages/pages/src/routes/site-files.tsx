import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { conditional, type Handler, listed, requireLister, type Resources } from '@tracker/http'
import { linkAt } from '../model/links.ts'
import { claimsPath, scenarioPath, trackPagePath } from '../model/paths.ts'
import { answerPage, type PageDeps } from '../respond/answer-page.tsx'
import { pageEtag } from '../respond/page-etag.ts'
import { english } from '../text/english/english.ts'
import { pageLanguage } from '../text/language/asked-language.ts'
import { markupText } from '../text/safe-text.ts'
import { AboutView } from '../views/about-view.tsx'

/** The most scenarios of a sitemap, the newest development first, and how many are read at a time. */
const most = 1_000
const atOnce = 100

/** The most pages of a sitemap, by its standard. */
const mostPages = 50_000

type SitemapStory = Awaited<ReturnType<PageDeps['scenarios']['list']>>['items'][number]

/** Serves the page about the tracker, and the files that search engines and browsers look for. */
export function siteFiles(deps: PageDeps): Resources {
  const { base, version, assets, publisher } = deps
  const about = answerPage(deps, (c) => ({
    etag: pageEtag(version, pageLanguage(c).lang, c.req.url, base, JSON.stringify(publisher ?? {})),
    maxAge: 300,
    render: () => <AboutView {...{ base, assets }} />,
  }))
  return {
    '/about': { query: ['lang'], GET: about },
    '/robots.txt': { GET: robots(deps) },
    '/sitemap.xml': { GET: sitemap(deps) },
    '/manifest.webmanifest': {
      GET: (c) => file(c, 'application/manifest+json', JSON.stringify(manifest(deps))),
    },
  }
}

function file(c: Context, type: string, body: string): Promise<Response> {
  const ETag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ETag, 'Cache-Control': 'public, max-age=300', 'Content-Type': `${type}; charset=utf-8` }
  return conditional(c, body, headers)
}

/** Lets robots read everything except the countless other moments of each page; nothing while reads are private. */
function robots({ access, base }: PageDeps): Handler {
  return async (c) => {
    const { reads } = await access()
    const open = ['Disallow: /*asOf=', 'Disallow: /*knownAt=', `Sitemap: ${linkAt(base, '/sitemap.xml')}`]
    const lines = ['User-agent: *', ...(reads === 'public' ? open : ['Disallow: /'])]
    return file(c, 'text/plain', `${lines.join('\n')}\n`)
  }
}

/** A page of the sitemap, and when it last changed (RFC 3339), if that is known. */
interface SitemapEntry {
  readonly path: string
  readonly changed?: string
}

/** Lists the pages of all scenarios that the reader may find, each with the time of the last revision. */
function sitemap(deps: PageDeps): Handler {
  const pagesOf = async ({ scenario, revision, states }: SitemapStory): Promise<readonly SitemapEntry[]> => {
    const { recorded: changed } = await deps.scenarios.revision(scenario, revision)
    const tracks = Object.keys(states).map((track) => trackPagePath(scenario, track))
    return [scenarioPath(scenario), claimsPath(scenario), ...tracks].map((path) => ({ path, changed }))
  }
  return async (c) => {
    const reader = await requireLister(deps, c)
    const found: (readonly SitemapEntry[])[] = []
    let after: string | undefined
    do {
      const { items, next } = await deps.scenarios.list(after, atOnce)
      const shown = items.filter((item) => listed(reader, item) && item.movedTo === null)
      const read = await Promise.allSettled(shown.map(pagesOf))
      // One that was deleted since it was listed is left out.
      found.push(...read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
      after = next ?? undefined
    } while (after !== undefined && found.length < most)
    const all: readonly SitemapEntry[] = [
      ...['/', '/about', '/docs'].map((path) => ({ path })),
      ...found.flat(),
    ]
    const urls = all.slice(0, mostPages).map(({ path, changed }) => {
      const modified = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
      return `<url><loc>${markupText(linkAt(deps.base, path))}</loc>${modified}</url>`
    })
    const lines = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...urls,
      '</urlset>',
      '',
    ]
    return file(c, 'application/xml', lines.join('\n'))
  }
}

function manifest({ base, assets, publisher }: PageDeps) {
  return {
    name: publisher?.name ?? english.brand,
    start_url: linkAt(base, '/'),
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#123b5d',
    icons: [{ src: assets.path('icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  }
}
