import type { Context } from 'hono'
import type { Page, PageDeps } from '../answering/answer-page.tsx'
import { requireTrack } from '../require-track.ts'
import { EmbedView } from '../views/embed-view.tsx'
import { presentStory } from './present-story.ts'

/** The card of a scenario, or of the tracks that the query names, for any site's frame. */
export async function embedPage(c: Context, deps: PageDeps): Promise<Page> {
  const { status, answer } = await presentStory(c, deps, deps.now())
  const tracks = c.req.queries('track') ?? []
  for (const track of tracks) requireTrack(status, track)
  const { etag } = answer
  const render = () => <EmbedView status={status} tracks={tracks} etag={etag} assets={deps.assets} />
  return { ...answer, framedBy: 'anybody', render }
}
