import type { Context } from 'hono'
import { publicDocument, type Resources } from '@tracker/http'
import { answerPage, type PageDeps } from '../respond/answer-page.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { pageEtag } from '../respond/page-etag.ts'
import { contentSystemSamples } from '../docs/content-system-samples.ts'
import { followingSamples } from '../docs/following-samples.ts'
import { TopicView } from '../docs/topic-view.tsx'
import { DocsView } from '../docs/docs-view.tsx'
import { parseMarkdown } from '../docs/markdown.ts'
import { MarkdownView } from '../docs/markdown-view.tsx'
import { writtenPages } from '../docs/written-pages.ts'
import type { ApiDocument } from '../docs/api-document.ts'
import { ReferenceView } from '../docs/reference-view.tsx'

/** The example that ships with the tracker. */
const scenario = 'ukraine-diplomatic-track'

/** Serves the quick starts, and the reference made of the OpenAPI document. */
export function docsPages(deps: PageDeps): Resources {
  const { base, version, assets } = deps
  const answer = (c: Context) => ({
    etag: pageEtag(version, pageLanguage(c).lang, c.req.url, base),
    maxAge: 300,
  })
  const quickStarts = () => <DocsView base={base} scenario={scenario} assets={assets} />
  const contentSystems = () => (
    <TopicView topic="contentSystems" samples={contentSystemSamples(base, scenario)} assets={assets} />
  )
  const following = () => (
    <TopicView topic="following" samples={followingSamples(base, scenario)} assets={assets} />
  )
  let document: ApiDocument | undefined
  const reference = () => {
    document ??= JSON.parse(publicDocument(base)) as ApiDocument
    return <ReferenceView document={document} assets={assets} />
  }
  const query = ['lang']
  const written = (name: (typeof writtenPages)[number]) =>
    answerPage(deps, (c) => {
      const file = assets.find(`${name}.md`)
      if (!file) throw new Error(`the pages have no file ${name}.md`)
      return {
        etag: pageEtag(version, pageLanguage(c).lang, c.req.url, base, file.hash),
        maxAge: 300,
        render: async () => {
          const blocks = parseMarkdown(Buffer.from(await file.read()).toString())
          return <MarkdownView blocks={blocks} assets={assets} />
        },
      }
    })
  return {
    ...Object.fromEntries(writtenPages.map((name) => [`/docs/${name}`, { query, GET: written(name) }])),
    '/docs': { query, GET: answerPage(deps, (c) => ({ ...answer(c), render: quickStarts })) },
    '/docs/content-systems': {
      query,
      GET: answerPage(deps, (c) => ({ ...answer(c), render: contentSystems })),
    },
    '/docs/following': { query, GET: answerPage(deps, (c) => ({ ...answer(c), render: following })) },
    '/docs/reference': { query, GET: answerPage(deps, (c) => ({ ...answer(c), render: reference })) },
  }
}
