import type { Context } from 'hono'
import { type Cursors, momentParameters, resuming, scenarioParameter } from '@tracker/http'
import { amendmentDetails } from '../model/amendment-details.ts'
import { briefItems } from '../model/brief-item.ts'
import type { Chronicles } from '../model/chronicle.ts'
import { namesFor } from '../model/names-for.ts'
import { isPresent } from '../model/paths.ts'
import { firstPlace, timelinePage, timelinePlaceSchema } from '../model/timeline-page.ts'
import { requireTrack } from '../model/require-track.ts'
import type { PageDeps, RenderedPage } from '../respond/answer-page.tsx'
import { InStory } from '../text/language/in-story.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { TrackView } from '../views/track-view.tsx'
import { presentStory } from './present-story.ts'

/** Items of the timeline on a page. */
const onPage = 12

/** The limits for corrections on a page: the newest of each report, in excerpts. */
const detail = { corrections: 1, changes: 4, length: 160 }

/** Answers with the page of a track, at present or at another moment. */
export async function trackPage(
  c: Context,
  deps: PageDeps,
  cursors: () => Promise<Cursors>,
  chronicleOf: Chronicles,
): Promise<RenderedPage> {
  const { base, assets } = deps
  const now = deps.now()
  const moments = await momentParameters(c, deps, scenarioParameter(c))
  const { scenario, scenarios, stored, version, answer } = await presentStory(c, deps, now, moments.asOf)
  const id = c.req.param('track') ?? ''
  if (isPresent(moments)) requireTrack(stored, id)
  const render = async () => {
    const kind = JSON.stringify(['track', scenario, id, moments])
    const { after: place = firstPlace, seal } = await resuming(c, cursors, kind, timelinePlaceSchema)
    const status = isPresent(moments)
      ? await scenarios.inLanguage(stored)
      : await scenarios.status(scenario, moments)
    const track = requireTrack(status, id)
    const [{ items, page, newer, older }, chronicle, governing] = await Promise.all([
      timelinePage(scenarios, scenario, { moments, filter: { track: id }, place, limit: onPage }),
      chronicleOf(scenario, moments, version),
      scenarios.definition(scenario, status.definition),
    ])
    const names = await namesFor(scenarios, governing, status, items)
    const wording = { names, texts: pageLanguage(c) }
    const details = await amendmentDetails(scenarios, scenario, items, wording, detail)
    const shown = moments.asOf ?? moments.knownAt ?? now
    const timeline = {
      items: briefItems(items, details, 'full'),
      page,
      newer: newer && seal(newer),
      older: older && seal(older),
    }
    const { definition } = governing
    return (
      <InStory lang={status.lang} languageOf={scenarios.languageOf}>
        <TrackView
          {...{ status, id, track, names, definition, chronicle, timeline, moments, base, assets }}
          now={shown}
          present={now}
        />
      </InStory>
    )
  }
  return { ...answer, render }
}
