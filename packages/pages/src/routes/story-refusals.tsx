import type { DomainError, Status } from '@tracker/domain'
import type { Context } from 'hono'
import { requireReader, scenarioParameter } from '@tracker/http'
import type { PageDeps, Refusing } from '../respond/answer-page.tsx'
import { typedMoments } from './asked-moments.ts'
import { MessageView } from '../views/message-view.tsx'
import { RefusedCardView } from '../views/refused-card-view.tsx'
import { RefusedView } from '../views/refused-view.tsx'
import { readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'
import { pageLanguage } from '../text/language/asked-language.ts'
import { InStory } from '../text/language/in-story.tsx'
import type { StoryLanguages } from '../text/language/written.ts'

/** Errors that also keep the reader from the story, or leave no store to read it from. */
const withoutStory: readonly DomainError['code'][] = ['unauthorized', 'forbidden', 'unavailable']

/**
 * Renders errors on the pages of a scenario, with a link back to the story if the reader may know of it: beside the
 * time machine with its values, on other pages, and in another site's frame.
 */
export function storyRefusals(
  deps: PageDeps,
): Readonly<Record<'inMachine' | 'inStory' | 'inFrame', Refusing>> {
  const { assets } = deps
  return {
    inMachine: async (c, { error, ...told }) => {
      const story = await storyOf(c, deps, error)
      const moments = typedMoments(c)
      return {
        render: () =>
          story ? (
            <InStory {...story}>
              <RefusedView {...told} {...{ error, moments, assets }} status={story.status} />
            </InStory>
          ) : (
            <MessageView {...told} detail={error.message} assets={assets} />
          ),
      }
    },
    inStory: async (c, { error, ...told }) => {
      const story = await storyOf(c, deps, error)
      const shown = { ...told, story: story?.status, assets, detail: error.message }
      if (!story) return { render: () => <MessageView {...shown} /> }
      return {
        render: () => (
          <InStory {...story}>
            <MessageView {...shown} />
          </InStory>
        ),
      }
    },
    inFrame: async (c, { error, ...told }) => {
      const story = await storyOf(c, deps, error)
      const render = () => (
        <RefusedCardView {...told} {...{ assets }} story={story?.status} detail={error.message} />
      )
      return { framedBy: 'anybody', render }
    },
  }
}

/** The story of a page in the reader's language; undefined if the reader may not know of it. */
async function storyOf(
  c: Context,
  deps: PageDeps,
  { code }: DomainError,
): Promise<(StoryLanguages & { readonly status: Status }) | undefined> {
  if (withoutStory.includes(code)) return undefined
  try {
    const scenario = scenarioParameter(c)
    await requireReader(deps, c, scenario)
    const scenarios = readersScenarios(deps.scenarios, pageLanguage(c).lang)
    const status = await scenarios.inLanguage(storyStatus((await scenarios.current(scenario)).body))
    return { status, lang: status.lang, languageOf: scenarios.languageOf }
  } catch {
    // The error is shown even if the story cannot be read.
    return undefined
  }
}
