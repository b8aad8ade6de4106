import type { Context } from 'hono'
import { refuseQuery } from '@tracker/http'
import type { RenderedPage, PageDeps } from '../respond/answer-page.tsx'
import { InStory } from '../text/language/in-story.tsx'
import { namesOf } from '../model/names.ts'
import { requireTrack } from '../model/require-track.ts'
import { EmbedView } from '../views/embed-view.tsx'
import { presentStory } from './present-story.ts'

/**
 * Serves the card of a scenario at present, or of the tracks in the query, for any site's frame. A query for another
 * moment is `query-invalid`, since the card could be mistaken for that moment.
 */
export async function embedPage(c: Context, deps: PageDeps): Promise<RenderedPage> {
  const now = deps.now()
  const { scenarios, stored, answer } = await presentStory(c, deps, now)
  for (const moment of ['asOf', 'knownAt']) {
    if (c.req.query(moment) !== undefined) refuseQuery(moment, 'the card shows the present; leave it out')
  }
  const named = [...(c.req.queries('track') ?? []), ...(c.req.query('tracks') ?? '').split(',')]
  const tracks = named.map((track) => track.trim()).filter((track) => track !== '')
  const compact = !['false', undefined].includes(c.req.query('compact'))
  for (const track of tracks) requireTrack(stored, track)
  const shown = { tracks, compact, now, etag: answer.etag, assets: deps.assets }
  const render = async () => {
    const status = await scenarios.inLanguage(stored)
    const { definition } = await scenarios.definition(status.scenario, status.definition)
    return (
      <InStory lang={stored.lang} languageOf={scenarios.languageOf}>
        <EmbedView {...shown} status={status} names={namesOf(definition, status)} />
      </InStory>
    )
  }
  return { ...answer, framedBy: 'anybody', render }
}
