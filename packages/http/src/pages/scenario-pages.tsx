import { DomainError, type Instant, type Status } from '@tracker/domain'
import type { Context } from 'hono'
import * as v from 'valibot'
import { requireReader } from '../app/callers.ts'
import { naturalNumber, queryParameter, scenarioParameter } from '../app/parameters.ts'
import type { Handler, Resources } from '../app/resources.ts'
import type { Cursors } from '../paging/cursor.ts'
import { amendmentDetails } from './amendment-details.ts'
import { askedMoments } from './asked-moments.ts'
import { answerPage, maxAgeUntil, type Page, type PageDeps } from './answer-page.tsx'
import { briefItems } from './components/brief-item.ts'
import { dueList } from './components/due-list.ts'
import { fitting } from './fitting.tsx'
import { formQuery } from './form-query.ts'
import { pageLanguage } from './language/asked-language.ts'
import { namesFor } from './names-for.ts'
import { pageExtent } from './page-extent.ts'
import { pageEtag } from './page-etag.ts'
import { isPresent, momentsQuery, scenarioPath } from './paths.ts'
import { requireTrack } from './require-track.ts'
import { revisionItems } from './revision-items.ts'
import { sinceThen } from './since-then.ts'
import { storyRefusals } from './story-refusals.tsx'
import { BeforeView } from './views/before-view.tsx'
import { EmbedView } from './views/embed-view.tsx'
import { ReportView } from './views/report-view.tsx'
import { RevisionView } from './views/revision-view.tsx'
import { ScenarioView } from './views/scenario-view.tsx'

/** The timeline's order, and what it leaves to the tracks: that one is due for review is no news of the story. */
const shown = { descending: true, without: 'review' } as const

/** How much of corrections is told: in a list the newest of each report in passages, on its own page many. */
const inList = { corrections: 1, changes: 4, length: 160 }
const alone = { corrections: 20, changes: 50, length: 1_000 }

/** The page of a scenario, those of its reports, and its card for other sites. */
export function scenarioPages(deps: PageDeps, cursors: () => Promise<Cursors>): Resources {
  const { inMachine, inStory, inFrame } = storyRefusals(deps)
  const at = (path: string, GET: Handler): Resources => ({ [`/scenarios/:scenario${path}`]: { GET } })
  return {
    ...at(
      '',
      answerPage(deps, (c) => scenarioPage(c, deps, cursors), inMachine),
    ),
    ...at(
      '/reports/:report',
      answerPage(deps, (c) => reportPage(c, deps), inStory),
    ),
    ...at(
      '/revisions/:revision',
      answerPage(deps, (c) => revisionPage(c, deps), inStory),
    ),
    ...at(
      '/embed',
      answerPage(deps, (c) => embedPage(c, deps), inFrame),
    ),
  }
}

/**
 * The scenario that a request names as it stands, which is one read, and what tells whether its page has changed.
 * `turn` is a moment at which the page reads otherwise, as what it shows no longer lies ahead.
 */
async function present(c: Context, deps: PageDeps, now: Instant, turn?: Instant) {
  const scenario = scenarioParameter(c)
  await requireReader(deps, c, scenario)
  const { body, etag: head, until } = await deps.scenarios.current(scenario)
  const status = JSON.parse(body) as Status
  // An expected moment may pass without a deadline to mark it: the page then reads otherwise, though the status does not.
  const due = dueList(status, now)
  const phases = due.map((one) => one.status)
  const { search } = new URL(c.req.url)
  const etag = pageEtag(
    head,
    deps.version,
    pageLanguage(c).lang,
    c.req.path,
    search,
    String((turn ?? now) > now),
    ...phases,
  )
  const windows = due.flatMap(({ time }) => [Date.parse(time.earliest), Date.parse(time.latest)])
  const turns = [until ?? now, turn ?? now, ...windows].filter((at) => at > now)
  return { scenario, status, answer: { etag, maxAge: maxAgeUntil(Math.min(...turns), now) } }
}

async function scenarioPage(
  c: Context,
  deps: PageDeps,
  cursors: () => Promise<Cursors>,
): Promise<Page | Response> {
  const { scenarios, base, assets } = deps
  const now = deps.now()
  const form = formQuery(c.req.query())
  if (form)
    return c.redirect(
      `${scenarioPath(scenarioParameter(c))}${form.size === 0 ? '' : `?${form.toString()}`}`,
      303,
    )
  const asked = askedMoments(c, now)
  const moments = asked instanceof DomainError ? {} : asked
  const { scenario, status: current, answer } = await present(c, deps, now, moments.asOf)
  // Only where there is the scenario: of any other, no moment is refused.
  if (asked instanceof DomainError) throw asked
  const begins = isPresent(moments) ? undefined : (await scenarios.revision(scenario, 1)).recorded
  if (begins !== undefined && (moments.knownAt ?? now) < Date.parse(begins)) {
    const before = { status: current, begins, moments, assets }
    return { status: 404, render: () => <BeforeView {...before} /> }
  }
  const render = async () => {
    const extent = pageExtent(Object.keys(current.tracks).length)
    const kind = JSON.stringify(['page', scenario, moments])
    const { seal, open } = await cursors()
    const cursor = queryParameter(c, 'after')
    const after = cursor === undefined ? {} : { after: open(kind, cursor, v.string()) }
    const [status, { items, next }, lastCheck] = await Promise.all([
      isPresent(moments) ? current : scenarios.status(scenario, moments),
      scenarios.history(scenario, { ...moments, ...after, ...shown, limit: extent.items }),
      scenarios.lastCheck(),
    ])
    const governing = await scenarios.definition(scenario, status.definition)
    const names = await namesFor(scenarios, governing, status, items)
    const telling = { names, texts: pageLanguage(c) }
    const details = await amendmentDetails(scenarios, scenario, items, telling, inList)
    const since = await sinceThen(scenarios, status, current, moments, now, telling.texts)
    const sealed = next === null ? null : seal(kind, next)
    const older = cursor !== undefined
    const query = momentsQuery(moments, older ? { after: cursor } : {})
    const { etag } = answer
    const view = {
      status,
      names,
      extent,
      moments,
      since,
      begins,
      lastCheck,
      older,
      query,
      etag,
      now,
      base,
      assets,
    }
    return fitting(c, (room) => (
      <ScenarioView
        {...view}
        room={room}
        timeline={{ items: briefItems(items, details, room.timeline), next: sealed }}
      />
    ))
  }
  return { ...answer, render }
}

async function reportPage(c: Context, deps: PageDeps): Promise<Page> {
  const { scenarios, base, assets } = deps
  const { scenario, status, answer } = await present(c, deps, deps.now())
  const render = async () => {
    const [item, governing] = await Promise.all([
      scenarios.report(scenario, (c.req.param('report') ?? '').slice(0, 256)),
      scenarios.definition(scenario, status.definition),
    ])
    const names = await namesFor(scenarios, governing, status, [item])
    const telling = { names, texts: pageLanguage(c) }
    const details = await amendmentDetails(scenarios, scenario, [item], telling, alone)
    return <ReportView {...{ status, names, item, details, base, assets }} />
  }
  return { ...answer, render }
}

async function revisionPage(c: Context, deps: PageDeps): Promise<Page> {
  const { scenarios, base, assets } = deps
  const { scenario, status, answer } = await present(c, deps, deps.now())
  const number = naturalNumber(c.req.param('revision') ?? '')
  if (number === undefined) throw new DomainError('not-found', 'a revision is named by its number, from 1 on')
  const render = async () => {
    const revision = await scenarios.revision(scenario, number)
    const [items, governing] = await Promise.all([
      revisionItems(scenarios, revision),
      scenarios.definition(scenario, revision.definition),
    ])
    const names = await namesFor(scenarios, governing, status, items)
    const telling = { names, texts: pageLanguage(c) }
    const details = await amendmentDetails(scenarios, scenario, items, telling, alone)
    return <RevisionView {...{ status, names, revision, items, details, base, assets }} />
  }
  return { ...answer, render }
}

async function embedPage(c: Context, deps: PageDeps): Promise<Page> {
  const { status, answer } = await present(c, deps, deps.now())
  const tracks = c.req.queries('track') ?? []
  for (const track of tracks) requireTrack(status, track)
  const { etag } = answer
  const render = () => <EmbedView status={status} tracks={tracks} etag={etag} assets={deps.assets} />
  return { ...answer, framedBy: 'anybody', render }
}
