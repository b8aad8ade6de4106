import type { Context } from 'hono'
import type { RenderedPage, PageDeps } from '../respond/answer-page.tsx'
import { InStory } from '../text/language/in-story.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { ReportView } from '../views/report-view.tsx'
import { alone, amendmentDetails } from '../model/amendment-details.ts'
import { namesFor } from '../model/names-for.ts'
import { presentStory } from './present-story.ts'

/** Answers with the page of a report, whose address no correction changes. */
export async function reportPage(c: Context, deps: PageDeps): Promise<RenderedPage> {
  const { base, authority, publisher, assets } = deps
  const { scenario, scenarios, stored, answer } = await presentStory(c, deps, deps.now())
  const render = async () => {
    const [status, item, governing] = await Promise.all([
      scenarios.inLanguage(stored),
      scenarios.report(scenario, (c.req.param('report') ?? '').slice(0, 256)),
      scenarios.definition(scenario, stored.definition),
    ])
    const names = await namesFor(scenarios, governing, status, [item])
    const imprint = { base, authority: await authority(), publisher }
    const telling = { names, texts: pageLanguage(c) }
    const details = await amendmentDetails(scenarios, scenario, [item], telling, alone)
    return (
      <InStory lang={status.lang} languageOf={scenarios.languageOf}>
        <ReportView {...{ status, names, item, details, imprint, assets }} />
      </InStory>
    )
  }
  return { ...answer, render }
}
