import type { Instant, Status } from '@tracker/domain'
import type { Context } from 'hono'
import { ageChange, hold, requireReader, scenarioParameter } from '@tracker/http'
import { fresh, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { pageEtag } from '../respond/page-etag.ts'
import { dueList, nextTurn } from '../model/due-list.ts'
import { pageLanguage } from '../text/language/asked-language.ts'

/** Pages say how many days off what is due is, and what is new since yesterday: both in days of UTC. */
const day = 24 * 60 * 60 * 1000

/**
 * Reads the present status of the scenario that a request names, which is one read, and the version of its page.
 * `version` identifies the history behind it. `turn` is a moment at which the page changes, as what it shows then no
 * longer lies ahead.
 */
export async function presentStory(c: Context, deps: PageDeps, now: Instant, turn?: Instant) {
  const scenario = scenarioParameter(c)
  await requireReader(deps, c, scenario)
  const { body, etag: head, until } = await deps.scenarios.current(scenario)
  const status = JSON.parse(body) as Status
  // An expected moment may pass without a deadline to mark it: then the page changes, though the status does not.
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
    String(Math.floor(now / day)),
    ...phases,
  )
  const tomorrow = (Math.floor(now / day) + 1) * day
  const turns = [nextTurn(due, until, now), turn ?? now, tomorrow].filter((at) => at > now)
  const next = Math.min(...turns)
  hold(c, ageChange(next, now, fresh))
  return {
    scenario,
    status,
    version: `${head} ${phases.join(' ')}`,
    answer: { etag, maxAge: maxAgeUntil(next, now) },
  }
}
