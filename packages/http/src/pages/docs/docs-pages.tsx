import type { Resources } from '../../app/resources.ts'
import { answerPage, type PageDeps } from '../answer-page.tsx'
import { pageEtag } from '../page-etag.ts'
import { DocsView } from './docs-view.tsx'
import { ReferenceView } from './reference-view.tsx'

/** The example that ships with the tracker. */
const scenario = 'ukraine-diplomatic-track'

/** The quick starts, and the whole API as its own description has it. */
export function docsPages(deps: PageDeps): Resources {
  const { base, version, assets, texts } = deps
  const answer = { etag: pageEtag(version, texts.lang, base), maxAge: 300 }
  const quickStarts = () => <DocsView base={base} scenario={scenario} assets={assets} />
  const reference = () => <ReferenceView assets={assets} />
  return {
    '/docs': { GET: answerPage(deps, () => ({ ...answer, render: quickStarts })) },
    '/docs/reference': { GET: answerPage(deps, () => ({ ...answer, render: reference })) },
  }
}
