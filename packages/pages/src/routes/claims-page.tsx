import type { Context } from 'hono'
import { type Cursors, momentParameters, resuming, scenarioParameter, withinHistory } from '@tracker/http'
import { InStory } from '../text/language/in-story.tsx'
import { namesOf } from '../model/names.ts'
import { isPresent } from '../model/paths.ts'
import type { PageDeps, RenderedPage } from '../respond/answer-page.tsx'
import { ClaimsView } from '../views/claims-view.tsx'
import { presentStory } from './present-story.ts'

/** Claims on a page. */
const onPage = 60

/** Answers with a page of all claims of a scenario, in order of occurrence, at present or at another moment. */
export async function claimsPage(
  c: Context,
  deps: PageDeps,
  cursors: () => Promise<Cursors>,
): Promise<RenderedPage> {
  const { base, assets } = deps
  const now = deps.now()
  const moments = await momentParameters(c, deps, scenarioParameter(c))
  const { scenario, scenarios, stored, answer } = await presentStory(c, deps, now, moments.asOf)
  const render = async () => {
    const kind = JSON.stringify(['page/claims', scenario, moments])
    const { after, seal } = await resuming(c, cursors, kind, withinHistory)
    const [status, { items, next }] = await Promise.all([
      isPresent(moments) ? scenarios.inLanguage(stored) : scenarios.status(scenario, moments),
      scenarios.claims(scenario, { ...moments, ...(after && { after }), limit: onPage }),
    ])
    const { definition } = await scenarios.definition(scenario, status.definition)
    const shown = { status, names: namesOf(definition, status), moments, now, base, assets }
    return (
      <InStory lang={status.lang} languageOf={scenarios.languageOf}>
        <ClaimsView {...shown} claims={items} next={next && seal(next)} />
      </InStory>
    )
  }
  return { ...answer, render }
}
