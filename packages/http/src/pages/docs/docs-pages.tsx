import { Hono } from 'hono'
import { raw } from 'hono/html'
import { answerPage } from '../answer-page.tsx'
import type { Assets } from '../assets/assets.ts'
import { pageEtag } from '../page-etag.ts'
import type { Texts } from '../texts.ts'
import { Layout } from '../views/layout.tsx'
import { DocsView } from './docs-view.tsx'

interface DocsPages {
  readonly base: string
  readonly version: string
  readonly assets: Assets
  readonly texts: Texts
}

/** The example that ships with the tracker. */
const scenario = 'ukraine-diplomatic-track'

/** The quick starts, and the whole API as its own description has it, shown by Swagger UI from our own origin. */
export function docsPages({ base, version, assets, texts }: DocsPages): Hono {
  const answer = { etag: pageEtag(version, texts.lang, base), maxAge: 300 }
  const { guide } = texts
  return new Hono()
    .get('/docs', (c) =>
      answerPage(c, texts, answer, () => <DocsView base={base} scenario={scenario} assets={assets} />),
    )
    .get('/docs/reference', (c) =>
      answerPage(c, texts, answer, () => (
        <Layout title={guide.reference} assets={assets} style="swagger-ui.css" script="reference.js">
          <div class="masthead">
            <h1>{guide.reference}</h1>
            <p class="lead">
              <a href="/docs">{guide.docs}</a>
            </p>
          </div>
          <div id="reference">
            <noscript>
              <p>
                <a href="/openapi.json">{guide.openapi}</a>
              </p>
            </noscript>
          </div>
          {raw(`<script src="${assets.path('swagger-ui.js')}"></script>`)}
        </Layout>
      )),
    )
}
