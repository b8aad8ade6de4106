import type { Context } from 'hono'
import {
  ageChange,
  channels,
  conditional,
  hold,
  momentParameters,
  requireReader,
  scenarioParameter,
} from '@tracker/http'
import { momentsWords } from '../components/time-machine.tsx'
import { fresh, maxAgeUntil, type PageDeps } from '../respond/answer-page.tsx'
import { channelLanguage } from '../text/language/asked-language.ts'
import { pageEtag } from '../respond/page-etag.ts'
import { drawingPolicy } from '../respond/page-policy.ts'
import { isPresent } from '../model/paths.ts'
import { requireTrack } from '../model/require-track.ts'
import { diagramStyle } from '../diagram/diagram-style.ts'
import { trackDiagram } from '../diagram/track-diagram.ts'
import { trackPath } from '../diagram/track-path.ts'
import { readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'

const policy = drawingPolicy(diagramStyle)

/** Serves the diagram of a track, at present or at other moments; an unchanged one costs one read of the head. */
export async function diagramChannel(c: Context, deps: PageDeps): Promise<Response> {
  const { version } = deps
  const scenario = scenarioParameter(c)
  await requireReader(deps, c, scenario)
  const now = deps.now()
  const moments = await momentParameters(c, deps, scenario)
  const texts = channelLanguage(c)
  const scenarios = readersScenarios(deps.scenarios, texts.lang)
  const { body, etag, until } = await scenarios.current(scenario)
  const current = storyStatus(body)
  const track = c.req.param('track') ?? ''
  if (isPresent(moments)) requireTrack(current, track)
  hold(c, ageChange(until, now, fresh))
  const render = async () => {
    const [status, taken] = await Promise.all([
      isPresent(moments) ? scenarios.inLanguage(current) : scenarios.status(scenario, moments),
      trackPath(scenarios, scenario, track, moments),
    ])
    const { definition } = await scenarios.definition(scenario, status.definition)
    const shown = requireTrack(status, track)
    const moment = momentsWords(moments, now, texts)
    const { languageOf } = scenarios
    const source = { definition, track, status: shown, ...taken, moment, texts, languageOf }
    return trackDiagram({ ...source, standalone: true })
  }
  return conditional(c, render, {
    ETag: pageEtag(etag, version, c.req.path, new URL(c.req.url).search),
    'Cache-Control': `public, max-age=${maxAgeUntil(until, now)}, stale-while-revalidate=60`,
    'Content-Type': `${channels.diagram.mediaType}; charset=utf-8`,
    'Content-Security-Policy': policy,
  })
}
