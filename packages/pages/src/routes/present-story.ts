import type { Instant } from '@tracker/domain'
import type { Context } from 'hono'
import { ageChange, hold, requireReader, scenarioParameter } from '@tracker/http'
import { fresh, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { pageEtag } from '../respond/page-etag.ts'
import { dueList, nextTurn } from '../model/due-list.ts'
import { dayOf, tomorrow } from '../text/time/day-of.ts'
import { pageLanguage } from '../text/language/asked-language.ts'
import { readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'

/**
 * Reads the present status of the requested scenario as it is stored, which is one read, and the version of its page.
 * The content is read from `scenarios`, in the reader's language. `version` identifies the underlying history. `turn`
 * is a moment at which the page changes because a date that it shows has come.
 */
export async function presentStory(c: Context, deps: PageDeps, now: Instant, turn?: Instant) {
  const scenario = scenarioParameter(c)
  await requireReader(deps, c, scenario)
  const { body, etag: head, until } = await deps.scenarios.current(scenario)
  const stored = storyStatus(body)
  const { lang } = pageLanguage(c)
  // An expected moment may pass without a deadline to mark it, which changes the page but not the status.
  const due = dueList(stored, now)
  const phases = due.map((one) => one.status)
  const { search } = new URL(c.req.url)
  const etag = pageEtag(
    head,
    deps.version,
    lang,
    c.req.path,
    search,
    String((turn ?? now) > now),
    String(dayOf(now)),
    ...phases,
  )
  const turns = [nextTurn(due, until, now), turn ?? now, tomorrow(now)].filter((at) => at > now)
  const next = Math.min(...turns)
  hold(c, ageChange(next, now, fresh))
  return {
    scenario,
    scenarios: readersScenarios(deps.scenarios, lang),
    stored,
    version: `${head} ${phases.join(' ')}`,
    answer: { etag, maxAge: maxAgeUntil(next, now) },
  }
}
