import type { Context } from 'hono'
import { momentParameters } from '@tracker/http'
import { namesOf } from '../model/names.ts'
import { isPresent } from '../model/paths.ts'
import type { PageDeps, RenderedPage } from '../respond/answer-page.tsx'
import { ClaimsView } from '../views/claims-view.tsx'
import { presentStory } from './present-story.ts'

/** Answers with the page of all claims of a scenario, at present or at another moment. */
export async function claimsPage(c: Context, deps: PageDeps): Promise<RenderedPage> {
  const { scenarios, base, assets } = deps
  const now = deps.now()
  const moments = momentParameters(c, now)
  const { scenario, status: current, answer } = await presentStory(c, deps, now, moments.asOf)
  const render = async () => {
    const status = isPresent(moments) ? current : await scenarios.status(scenario, moments)
    const { definition } = await scenarios.definition(scenario, status.definition)
    const names = namesOf(definition, status)
    return <ClaimsView {...{ status, names, moments, now, base, assets }} claims={status.claims} />
  }
  return { ...answer, render }
}
