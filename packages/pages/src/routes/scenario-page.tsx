import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { type Cursors, publicPath, queryParameter, resuming, scenarioParameter } from '@tracker/http'
import type { RenderedPage, PageDeps } from '../respond/answer-page.tsx'
import type { Chronicles } from '../model/chronicle.ts'
import { briefItems } from '../model/brief-item.ts'
import { InStory } from '../text/language/in-story.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { isPresent, momentsQuery, scenarioPath } from '../model/paths.ts'
import { BeforeView } from '../views/before-view.tsx'
import { ScenarioView } from '../views/scenario-view.tsx'
import { amendmentDetails } from '../model/amendment-details.ts'
import { askedMoments } from './asked-moments.ts'
import { renderWithinBudget } from './render-within-budget.tsx'
import { formQuery } from './form-query.ts'
import { namesFor } from '../model/names-for.ts'
import { filterNames, filterOf, isNarrowed } from '../model/timeline-filter.ts'
import { firstPlace, type TimelinePlace, timelinePage, timelinePlaceSchema } from '../model/timeline-page.ts'
import { seenRevision } from './seen-revision.ts'
import { pageSize } from '../model/page-limits.ts'
import { ribbonDays } from '../model/known-values.ts'
import { freshNews } from '../model/fresh-news.ts'
import { presentStory } from './present-story.ts'
import { sinceThen } from '../model/since-then.ts'

/** The limits for corrections on a page: the newest of each report, in excerpts. */
const detail = { corrections: 1, changes: 4, length: 160 }

/** Answers with the page of a scenario: at present, at another moment, or further back in its timeline. */
export async function scenarioPage(
  c: Context,
  deps: PageDeps,
  cursors: () => Promise<Cursors>,
  chronicleOf: Chronicles,
): Promise<RenderedPage | Response> {
  const { base, authority, publisher, assets } = deps
  const now = deps.now()
  const form = formQuery(c.req.query())
  if (form)
    return c.redirect(
      `${publicPath(base, scenarioPath(scenarioParameter(c)))}${form.size === 0 ? '' : `?${form.toString()}`}`,
      303,
    )
  const asked = await askedMoments(c, deps)
  const moments = asked instanceof DomainError ? {} : asked
  const { scenario, scenarios, stored, version, answer } = await presentStory(c, deps, now, moments.asOf)
  // A scenario that does not exist is the first thing to refuse.
  if (asked instanceof DomainError) throw asked
  const begins = isPresent(moments) ? undefined : (await scenarios.revision(scenario, 1)).recorded
  if (begins !== undefined && moments.knownAt !== undefined && moments.knownAt < Date.parse(begins)) {
    const status = await scenarios.inLanguage(stored)
    const before = { status, begins, moments, assets }
    return {
      status: 404,
      render: () => (
        <InStory lang={status.lang} languageOf={scenarios.languageOf}>
          <BeforeView {...before} />
        </InStory>
      ),
    }
  }
  const render = async () => {
    const current = await scenarios.inLanguage(stored)
    const size = pageSize(Object.keys(current.tracks).length)
    const filter = filterOf(Object.fromEntries(filterNames.map((name) => [name, c.req.query(name)])))
    const kind = JSON.stringify(['page', scenario, moments, filter])
    const { after: place = firstPlace, seal } = await resuming(c, cursors, kind, timelinePlaceSchema)
    const [status, { items, page, newer, older: beyond }, chronicle, seen] = await Promise.all([
      isPresent(moments) ? current : scenarios.status(scenario, moments),
      timelinePage(scenarios, scenario, { moments, filter, place, limit: size.items }),
      chronicleOf(scenario, moments, version),
      seenRevision(c, scenarios, current),
    ])
    const governing = await scenarios.definition(scenario, status.definition)
    const names = await namesFor(scenarios, governing, status, items)
    const wording = { names, texts: pageLanguage(c) }
    const details = await amendmentDetails(scenarios, scenario, items, wording, detail)
    const since = await sinceThen(scenarios, status, current, moments, now, wording.texts.sentences)
    const sealed = (to: TimelinePlace | null) => to && seal(to)
    const older = page > 1 || isNarrowed(filter)
    const fresh = older ? undefined : await freshNews(scenarios, status, chronicle, { moments, now, seen })
    const days = ribbonDays.find((one) => String(one) === c.req.query('days'))
    const cursor = queryParameter(c, 'after')
    const query = momentsQuery(moments, {
      ...filter,
      ...(page > 1 && cursor !== undefined ? { after: cursor } : {}),
    })
    const pages =
      chronicle.complete && !isNarrowed(filter) ? Math.ceil(chronicle.items.length / size.items) : undefined
    const { etag } = answer
    const view = {
      status,
      names,
      definition: governing.definition,
      chronicle,
      size,
      moments,
      since,
      begins,
      older,
      days,
      filter,
      pages,
      fresh,
      seen,
      query,
      etag,
      streamed: deps.live !== undefined,
      now,
      imprint: { base, authority: await authority(), publisher },
      assets,
    }
    return renderWithinBudget(c, base, (limits) => (
      <InStory lang={status.lang} languageOf={scenarios.languageOf}>
        <ScenarioView
          {...view}
          limits={limits}
          timeline={{
            items: briefItems(items, details, limits.level),
            page,
            newer: sealed(newer),
            older: sealed(beyond),
          }}
        />
      </InStory>
    ))
  }
  return { ...answer, render }
}
