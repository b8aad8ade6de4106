import type { DomainError, Status } from '@tracker/domain'
import type { Context } from 'hono'
import { requireReader, scenarioParameter } from '@tracker/http'
import type { PageDeps, Refusing } from '../respond/answer-page.tsx'
import { typedMoments } from './asked-moments.ts'
import { MessageView } from '../views/message-view.tsx'
import { RefusedCardView } from '../views/refused-card-view.tsx'
import { RefusedView } from '../views/refused-view.tsx'
import { storyStatus } from '../model/story-status.ts'

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
            <RefusedView {...told} {...{ error, moments, assets }} status={story} />
          ) : (
            <MessageView {...told} detail={error.message} assets={assets} />
          ),
      }
    },
    inStory: async (c, { error, ...told }) => {
      const story = await storyOf(c, deps, error)
      return { render: () => <MessageView {...told} {...{ story, assets }} detail={error.message} /> }
    },
    inFrame: async (c, { error, ...told }) => {
      const story = await storyOf(c, deps, error)
      const render = () => <RefusedCardView {...told} {...{ story, assets }} detail={error.message} />
      return { framedBy: 'anybody', render }
    },
  }
}

async function storyOf(c: Context, deps: PageDeps, { code }: DomainError): Promise<Status | undefined> {
  if (withoutStory.includes(code)) return undefined
  try {
    const scenario = scenarioParameter(c)
    await requireReader(deps, c, scenario)
    return storyStatus((await deps.scenarios.current(scenario)).body)
  } catch {
    // The error is shown even if the story cannot be read.
    return undefined
  }
}
