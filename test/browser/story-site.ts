import { type Site, site } from './site.ts'
import { storyGoesOn, storyOnTheDay } from './example-story.ts'

/** Returns the pages of the example story as it went on, early on 19 May 2025. */
export async function storySite(): Promise<Site> {
  const story = await storyOnTheDay()
  await storyGoesOn(story)
  story.at('2025-05-19T00:10:00Z')
  return site(story.deps)
}
