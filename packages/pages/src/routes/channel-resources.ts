import type { Status } from '@tracker/domain'
import type { Context } from 'hono'
import {
  ageChange,
  type ChannelName,
  channelPaths,
  channels,
  conditional,
  type Handler,
  hold,
  requireReader,
  type Resources,
  scenarioParameter,
} from '@tracker/http'
import { fresh, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { dueList, nextTurn } from '../model/due-list.ts'
import { channelLanguage } from '../text/language/asked-language.ts'
import { pageEtag } from '../respond/page-etag.ts'
import { drawingPolicy } from '../respond/page-policy.ts'
import { amendmentDetails } from '../model/amendment-details.ts'
import { namesOf } from '../model/names.ts'
import { namesFor } from '../model/names-for.ts'
import { requireTrack } from '../model/require-track.ts'
import type { Texts } from '../text/texts.ts'
import { atomFeed } from '../channels/atom-feed.ts'
import { calendar } from '../channels/calendar.ts'
import { entryNames } from '../model/entry-names.ts'
import { endedByArchiving } from '../model/ended-by-archiving.ts'
import { endedExpectations } from '../model/ended-expectations.ts'
import { feedItems } from '../channels/feed-items.ts'
import { jsonFeed } from '../channels/json-feed.ts'
import { leftDeadlines } from '../model/left-deadlines.ts'
import { ledgerNews } from '../model/ledger-news.ts'
import type { Chronicles } from '../model/chronicle.ts'
import { diagramChannel } from './diagram-channel.ts'
import { ribbonChannel } from './ribbon-channel.tsx'
import { scenarioBadge } from '../channels/scenario-badge.ts'
import { type ReadersScenarios, readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'

/** The number of items in a feed, and of revisions that are searched for news of older ones; history has the rest. */
const newest = 50

/** The limits for corrections in a feed: each item's newest, in excerpts. */
const corrected = { corrections: 2, changes: 20, length: 400 }

/** The input of a channel. */
interface Followed {
  /** In the language of the channel, like the status. */
  readonly scenarios: ReadersScenarios
  readonly status: Status
  /** The stored status, which keeps the dates of an archived story. */
  readonly stored: string
  readonly track: string | undefined
  readonly texts: Texts
  /** Identifies the underlying history. */
  readonly history: string
}

type Render = (followed: Followed) => Promise<string> | string

const drawing = { 'Content-Security-Policy': drawingPolicy() }

/** Serves every channel of the table; an unchanged one costs one read of the scenario's head. */
export function channelResources(deps: PageDeps, chronicleOf: Chronicles): Resources {
  const { base, authority, publisher, now, version } = deps

  const serve = (name: ChannelName, render: Render, more: Readonly<Record<string, string>> = {}): Handler => {
    return async (context: Context) => {
      const scenario = scenarioParameter(context)
      await requireReader(deps, context, scenario)
      const texts = channelLanguage(context)
      const { body, etag, until } = await deps.scenarios.current(scenario)
      const present = storyStatus(body)
      const track = context.req.param('track')
      if (track !== undefined) requireTrack(present, track)
      // An expected moment may pass without a deadline to mark it.
      const at = now()
      const due = dueList(present, at)
      const phases = due.map((one) => one.status)
      const turn = nextTurn(due, until, at)
      hold(context, ageChange(turn, at, fresh))
      const headers = {
        ETag: pageEtag(etag, version, texts.lang, context.req.path, ...phases),
        'Cache-Control': `public, max-age=${maxAgeUntil(turn, at)}, stale-while-revalidate=60`,
        'Content-Type': `${channels[name].mediaType}; charset=utf-8`,
        ...more,
      }
      return conditional(
        context,
        async () => {
          const scenarios = readersScenarios(deps.scenarios, texts.lang)
          const status = await scenarios.inLanguage(present)
          const history = `${etag} ${phases.join(' ')}`
          return render({ scenarios, status, stored: body, track, texts, history })
        },
        headers,
      )
    }
  }
  const fed =
    (feed: typeof atomFeed): Render =>
    async ({ scenarios, status, track, texts }) => {
      const { scenario } = status
      const [governing, news] = await Promise.all([
        scenarios.definition(scenario, status.definition),
        ledgerNews(scenarios, scenario, status.revision, newest),
      ])
      const { items, left, contests } = await feedItems(scenarios, scenario, news, { count: newest, track })
      const names = await namesFor(scenarios, governing, status, items)
      const read: typeof scenarios.revision = async (of, number) =>
        news.revisions.get(number) ?? scenarios.revision(of, number)
      const details = await amendmentDetails({ revision: read }, scenario, items, { names, texts }, corrected)
      const imprint = { base, authority: await authority(), publisher }
      const source = {
        status,
        items,
        left,
        contests,
        names,
        texts,
        details,
        news,
        languageOf: scenarios.languageOf,
        ...imprint,
      }
      return feed(track === undefined ? source : { ...source, track })
    }
  const handlers: Readonly<Record<ChannelName, Handler>> = {
    atom: serve('atom', fed(atomFeed)),
    json: serve('json', fed(jsonFeed)),
    calendar: serve('calendar', async ({ scenarios, status, stored, texts, history }) => {
      const { scenario } = status
      const [{ recorded }, chronicle, { definition }, first] = await Promise.all([
        scenarios.revision(scenario, status.revision),
        chronicleOf(scenario, {}, history),
        scenarios.definition(scenario, status.definition),
        scenarios.definition(scenario, 1),
      ])
      const ended = [
        ...endedByArchiving(JSON.parse(stored) as Status),
        ...endedExpectations(chronicle, (one) => entryNames(definition, status, one)),
        ...leftDeadlines(chronicle, definition, first.recorded),
      ]
      const revised = Date.parse(recorded)
      return calendar({
        status,
        texts,
        base,
        revised,
        ended,
        names: namesOf(definition, status),
        languageOf: scenarios.languageOf,
        authority: await authority(),
        now: now(),
      })
    }),
    badge: serve(
      'badge',
      ({ scenarios: { languageOf }, status, texts, track }) =>
        scenarioBadge(status, { texts, languageOf }, track) ?? '',
      drawing,
    ),
    ribbon: (c) => ribbonChannel(c, deps, chronicleOf),
    diagram: (c) => diagramChannel(c, deps),
  }
  return Object.fromEntries(
    channelPaths().map(({ name, path }) => [
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      { query: channels[name].query, GET: handlers[name] },
    ]),
  )
}
