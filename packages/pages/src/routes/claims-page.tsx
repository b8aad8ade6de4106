import type { Context } from 'hono'
import * as v from 'valibot'
import { type Cursors, momentParameters, queryParameter } from '@tracker/http'
import { InStory } from '../text/language/in-story.tsx'
import { namesOf } from '../model/names.ts'
import { isPresent } from '../model/paths.ts'
import type { PageDeps, RenderedPage } from '../respond/answer-page.tsx'
import { ClaimsView } from '../views/claims-view.tsx'
import { presentStory } from './present-story.ts'

/** Claims on a page. */
const onPage = 60

const place = v.object({
  after: v.optional(v.string()),
  report: v.exactOptional(v.string()),
  skip: v.exactOptional(v.number()),
})

/** Answers with a page of all claims of a scenario, in order of occurrence, at present or at another moment. */
export async function claimsPage(
  c: Context,
  deps: PageDeps,
  cursors: () => Promise<Cursors>,
): Promise<RenderedPage> {
  const { base, assets } = deps
  const now = deps.now()
  const moments = momentParameters(c, now)
  const { scenario, scenarios, stored, answer } = await presentStory(c, deps, now, moments.asOf)
  const render = async () => {
    const { seal, open } = await cursors()
    const kind = JSON.stringify(['page/claims', scenario, moments])
    const cursor = queryParameter(c, 'after')
    const after = cursor === undefined ? {} : { after: open(kind, cursor, place) }
    const [status, { items, next }] = await Promise.all([
      isPresent(moments) ? scenarios.told(stored) : scenarios.status(scenario, moments),
      scenarios.claims(scenario, { ...moments, ...after, limit: onPage }),
    ])
    const { definition } = await scenarios.definition(scenario, status.definition)
    const shown = { status, names: namesOf(definition, status), moments, now, base, assets }
    return (
      <InStory lang={status.lang} languageOf={scenarios.languageOf}>
        <ClaimsView {...shown} claims={items} next={next && seal(kind, next)} />
      </InStory>
    )
  }
  return { ...answer, render }
}
