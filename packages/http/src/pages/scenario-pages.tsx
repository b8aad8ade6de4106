import { DomainError, type Instant } from '@tracker/domain'
import { Hono, type Context } from 'hono'
import { answerPage, maxAgeUntil, type PageAnswer } from './answer-page.tsx'
import type { Assets } from './assets/assets.ts'
import { dueList } from './components/due-list.ts'
import { pageEtag } from './page-etag.ts'
import type { Moments, PageSource } from './page-source.ts'
import { momentsQuery, scenarioPath } from './paths.ts'
import { phrase } from './phrase.tsx'
import { readMoments } from './read-moments.ts'
import type { Texts } from './texts.ts'
import { EmbedView } from './views/embed-view.tsx'
import { ReportView } from './views/report-view.tsx'
import { ScenarioView } from './views/scenario-view.tsx'

/** What the pages of a scenario are made with. */
export interface ScenarioPages {
  readonly scenarios: PageSource
  readonly now: () => Instant
  /** The public origin, e.g. `https://tracker.example`. */
  readonly base: string
  readonly assets: Assets
  /** Changes whenever the pages themselves do, so that no reader keeps an old one. */
  readonly version: string
  readonly texts: Texts
}

const itemsOnPage = 50

/** The page of a scenario, those of its reports, and its card for other sites. */
export function scenarioPages(pages: ScenarioPages): Hono {
  return new Hono()
    .get('/scenarios/:scenario', (c) => scenarioPage(c, pages))
    .get('/scenarios/:scenario/reports/:report', (c) => reportPage(c, pages))
    .get('/scenarios/:scenario/embed', (c) => embedPage(c, pages))
}

/** The head of the scenario that a request names, which is one read, and how long what it says may be shown. */
async function current(c: Context, { scenarios, version, texts }: ScenarioPages, now: Instant) {
  const scenario = c.req.param('scenario') ?? ''
  const head = await scenarios.current(scenario, now)
  if (!head) throw new DomainError('not-found', phrase(texts.missing.scenario, { scenario }))
  const { search } = new URL(c.req.url)
  // An expected moment passes without a deadline to mark it: then the page reads otherwise, though the status does not.
  const phases = dueList(head.status, now).map(({ status }) => status)
  const etag = pageEtag(head.etag, version, texts.lang, c.req.path, search, ...phases)
  const answer: PageAnswer = { etag, maxAge: maxAgeUntil(head.until, now) }
  return { scenario, status: head.status, etag, answer }
}

async function scenarioPage(c: Context, pages: ScenarioPages): Promise<Response> {
  const { scenarios, texts, base, assets } = pages
  const read = readMoments((name) => c.req.query(name))
  if (!read.ok) throw new DomainError('query-invalid', phrase(texts.machine.invalid, { fault: read.fault }))
  const { moments } = read
  const now = pages.now()
  const { scenario, status: present, etag, answer } = await current(c, pages, now)
  if (!read.plain) return c.redirect(`${scenarioPath(scenario)}${momentsQuery(moments)}`, 303)
  return answerPage(c, texts, answer, async () => {
    const after = c.req.query('after')
    const query = { ...moments, limit: itemsOnPage, descending: true, ...(after === undefined ? {} : { after }) }
    const then = moments.asOf !== undefined || moments.knownAt !== undefined
    const [status, timeline, sentences] = await Promise.all([
      then ? scenarios.status(scenario, moments, now) : present,
      scenarios.history(scenario, query, now),
      since(pages, scenario, moments, now),
    ])
    const { definition } = await scenarios.definition(scenario, status.definition)
    const older = after !== undefined
    const view = { status, definition, timeline, moments, sentences, older, etag, now, base, assets }
    return <ScenarioView {...view} />
  })
}

async function since(
  { scenarios }: ScenarioPages,
  scenario: string,
  { asOf, knownAt }: Moments,
  now: Instant,
): Promise<readonly string[]> {
  const from = knownAt ?? asOf
  if (from === undefined || from >= now) return []
  return (await scenarios.diff(scenario, from, now, now)).sentences
}

async function reportPage(c: Context, pages: ScenarioPages): Promise<Response> {
  const { scenarios, texts, base, assets } = pages
  const now = pages.now()
  const { scenario, status, answer } = await current(c, pages, now)
  return answerPage(c, texts, answer, async () => {
    const item = await scenarios.report(scenario, c.req.param('report') ?? '', now)
    if (!item) throw new DomainError('not-found', texts.missing.report)
    const { definition } = await scenarios.definition(scenario, status.definition)
    return <ReportView status={status} definition={definition} item={item} base={base} assets={assets} />
  })
}

async function embedPage(c: Context, pages: ScenarioPages): Promise<Response> {
  const now = pages.now()
  const { status, etag, answer } = await current(c, pages, now)
  return answerPage(c, pages.texts, { ...answer, framedBy: 'anybody' }, () => (
    <EmbedView status={status} tracks={c.req.queries('track') ?? []} etag={etag} assets={pages.assets} />
  ))
}
