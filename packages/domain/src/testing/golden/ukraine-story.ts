import { story, type Story } from '../written-story.ts'
import { madeUpAfter } from './made-up-after.ts'
import { onTheDay } from './on-the-day.ts'
import { first } from './ukraine-definitions.ts'

/** Returns the example story with its continuation. */
export function ukraineStory(): Story {
  const told = story(first, '2025-05-17T08:00:00Z')
  onTheDay(told)
  madeUpAfter(told)
  return told
}
