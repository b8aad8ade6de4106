import * as v from 'valibot'
import { type Cursors, type Handler, listed, requireLister, resuming } from '@tracker/http'
import { answerPage, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { chronicles } from '../model/chronicle.ts'
import { namesOf } from '../model/names.ts'
import { ribbonOf } from '../model/ribbon.ts'
import { dueList, nextTurn } from '../model/due-list.ts'
import { dayOf, tomorrow } from '../text/time/day-of.ts'
import { pageLanguage } from '../text/language/asked-language.ts'
import { pageEtag } from '../respond/page-etag.ts'
import { ScenariosView } from '../views/scenarios-view.tsx'
import { readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'

/** Scenarios on a page of the list: each costs two reads of its head. */
const onPage = 20

/** The newest items of each story and the bars of its picture in the list. */
const mostItems = 100
const mostBars = 60

/** Serves the list of scenarios with their present state. */
export function scenariosPage(deps: PageDeps, cursors: () => Promise<Cursors>): Handler {
  const chronicleOf = chronicles(deps.scenarios, { most: mostItems, kept: 2 * onPage })
  return answerPage(deps, async (c) => {
    const reader = await requireLister(deps, c)
    const apart = c.req.query('archived') === 'true'
    const kind = apart ? 'page/scenarios/archived' : 'page/scenarios'
    const now = deps.now()
    const { after, seal } = await resuming(c, cursors, kind, v.string())
    const { items, next } = await deps.scenarios.list(after, onPage, apart)
    const shown = items.filter((item) => listed(reader, item) && item.movedTo === null)
    const heads = await Promise.all(shown.map(({ scenario }) => deps.scenarios.current(scenario)))
    const stored = heads.map(({ body }) => storyStatus(body))
    // The list changes when an expected moment may have passed, even without a deadline, and with the day of UTC, in
    // which it counts how far off the next date is.
    const due = stored.map((status) => dueList(status, now))
    const phases = due.flat().map(({ status }) => status)
    const turns = due.map((dates, at) => nextTurn(dates, heads[at]?.until, now))
    const { version, assets } = deps
    const { lang } = pageLanguage(c)
    const versions = heads.map(({ etag }) => etag)
    const etag = pageEtag(version, lang, JSON.stringify([apart, versions, phases, dayOf(now), next]))
    const maxAge = maxAgeUntil(Math.min(...turns, tomorrow(now)), now)
    const sealed = next === null ? null : seal(next)
    const render = async () => {
      const stories = await Promise.all(
        stored.map(async (one, at) => {
          const { scenario } = one
          const scenarios = readersScenarios(deps.scenarios, lang)
          const [status, chronicle, { definition }] = await Promise.all([
            scenarios.inLanguage(one),
            chronicleOf(scenario, {}, heads[at]?.etag ?? ''),
            scenarios.definition(scenario, one.definition),
          ])
          const names = namesOf(definition, status)
          const ribbon = ribbonOf({ status, definition, names, chronicle, now, most: mostBars })
          return { status, ribbon, languageOf: scenarios.languageOf }
        }),
      )
      const first = after === undefined
      return <ScenariosView {...{ stories, apart, first, now, base: deps.base, assets }} next={sealed} />
    }
    return { etag, maxAge, render }
  })
}
