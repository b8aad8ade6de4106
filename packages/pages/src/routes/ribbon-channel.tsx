import type { Context } from 'hono'
import { html } from 'hono/html'
import {
  ageChange,
  channels,
  conditional,
  hold,
  momentParameters,
  periodParameters,
  requireReader,
  scenarioParameter,
} from '@tracker/http'
import { momentsWords } from '../components/time-machine.tsx'
import type { Chronicles } from '../model/chronicle.ts'
import { dueList, nextTurn } from '../model/due-list.ts'
import { namesOf } from '../model/names.ts'
import { isPresent } from '../model/paths.ts'
import { ribbonOf } from '../model/ribbon.ts'
import { fresh, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { pageEtag } from '../respond/page-etag.ts'
import { drawingPolicy } from '../respond/page-policy.ts'
import { channelLanguage } from '../text/language/asked-language.ts'
import { InStory } from '../text/language/in-story.tsx'
import { InLanguage } from '../text/language/phrase.tsx'
import { ribbonStyle } from '../views/ribbon-style.ts'
import { RibbonView } from '../views/ribbon-view.tsx'
import { readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'

/** The maximum number of bars; the picture says if it leaves any out. */
const most = 1_000

/** The line of the present moves in these steps, so that the ETag does not change with every request. */
const step = 60_000

const policy = drawingPolicy(ribbonStyle)

/** Serves the ribbon of a scenario, at present or at other moments; an unchanged one costs one read of the head. */
export async function ribbonChannel(c: Context, deps: PageDeps, chronicleOf: Chronicles): Promise<Response> {
  const { version } = deps
  const scenario = scenarioParameter(c)
  await requireReader(deps, c, scenario)
  const at = deps.now()
  const now = Math.floor(at / step) * step
  const moments = await momentParameters(c, deps, scenario)
  const period = periodParameters(c)
  const texts = channelLanguage(c)
  const scenarios = readersScenarios(deps.scenarios, texts.lang)
  const { body, etag, until } = await scenarios.current(scenario)
  const current = storyStatus(body)
  const phases = dueList(current, at).map(({ status }) => status)
  const turn = Math.min(nextTurn(dueList(current, at), until, at), now + step)
  hold(c, ageChange(turn, at, fresh))
  const render = async () => {
    const status = isPresent(moments)
      ? await scenarios.inLanguage(current)
      : await scenarios.status(scenario, moments)
    const [chronicle, { definition }] = await Promise.all([
      chronicleOf(scenario, moments, `${etag} ${phases.join(' ')}`),
      scenarios.definition(scenario, status.definition),
    ])
    const names = namesOf(definition, status)
    const shown = moments.asOf ?? moments.knownAt ?? now
    const past = !isPresent(moments)
    const ribbon = ribbonOf({ status, definition, names, chronicle, now: shown, past, period, most })
    const view = {
      scenario,
      title: status.title,
      note: momentsWords(moments, at, texts) ?? (status.archived ? texts.list.isArchived : undefined),
      ribbon,
      base: deps.base,
    }
    return String(
      await html`${(
        <InLanguage texts={texts}>
          <InStory lang={status.lang} languageOf={scenarios.languageOf}>
            <RibbonView {...view} />
          </InStory>
        </InLanguage>
      )}`,
    )
  }
  return conditional(c, render, {
    ETag: pageEtag(etag, version, c.req.path, new URL(c.req.url).search, String(now), ...phases),
    'Cache-Control': `public, max-age=${maxAgeUntil(turn, at)}, stale-while-revalidate=60`,
    'Content-Type': `${channels.ribbon.mediaType}; charset=utf-8`,
    'Content-Security-Policy': policy,
  })
}
