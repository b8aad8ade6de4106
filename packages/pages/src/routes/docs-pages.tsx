import type { Context } from 'hono'
import type { Resources } from '@tracker/http'
import { answerPage, type PageDeps } from '../respond/answer-page.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { pageEtag } from '../respond/page-etag.ts'
import { ContentSystemsView } from '../docs/content-systems-view.tsx'
import { DocsView } from '../docs/docs-view.tsx'
import { ReferenceView } from '../docs/reference-view.tsx'

/** The example that ships with the tracker. */
const scenario = 'ukraine-diplomatic-track'

/** The quick starts, and the whole API as its own description has it. */
export function docsPages(deps: PageDeps): Resources {
  const { base, version, assets } = deps
  const answer = (c: Context) => ({
    etag: pageEtag(version, pageLanguage(c).lang, c.req.url, base),
    maxAge: 300,
  })
  const quickStarts = () => <DocsView base={base} scenario={scenario} assets={assets} />
  const contentSystems = () => <ContentSystemsView base={base} scenario={scenario} assets={assets} />
  const reference = () => <ReferenceView assets={assets} />
  const query = ['lang']
  return {
    '/docs': { query, GET: answerPage(deps, (c) => ({ ...answer(c), render: quickStarts })) },
    '/docs/content-systems': {
      query,
      GET: answerPage(deps, (c) => ({ ...answer(c), render: contentSystems })),
    },
    '/docs/reference': { query, GET: answerPage(deps, (c) => ({ ...answer(c), render: reference })) },
  }
}
