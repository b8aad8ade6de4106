import type { Instant, Status } from '@tracker/domain'
import type { Context } from 'hono'
import { ageChange, hold, requireReader, scenarioParameter } from '@tracker/http'
import { fresh, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { pageEtag } from '../respond/page-etag.ts'
import { dueList, nextTurn } from '../model/due-list.ts'
import { pageLanguage } from '../text/language/asked-language.ts'

/**
 * The scenario that a request names as it stands, which is one read, and what tells whether its page has changed.
 * `turn` is a moment at which the page reads otherwise, as what it shows no longer lies ahead.
 */
export async function presentStory(c: Context, deps: PageDeps, now: Instant, turn?: Instant) {
  const scenario = scenarioParameter(c)
  await requireReader(deps, c, scenario)
  const { body, etag: head, until } = await deps.scenarios.current(scenario)
  const status = JSON.parse(body) as Status
  // An expected moment may pass without a deadline to mark it: the page then reads otherwise, though the status does not.
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
    ...phases,
  )
  const turns = [nextTurn(due, until, now), turn ?? now].filter((at) => at > now)
  const next = Math.min(...turns)
  hold(c, ageChange(next, now, fresh))
  return { scenario, status, answer: { etag, maxAge: maxAgeUntil(next, now) } }
}
