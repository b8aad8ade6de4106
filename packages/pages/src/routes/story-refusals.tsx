import type { DomainError, Status } from '@tracker/domain'
import type { Context } from 'hono'
import { requireReader, scenarioParameter } from '@tracker/http'
import type { PageDeps, Refusing } from '../respond/answer-page.tsx'
import { typedMoments } from './asked-moments.ts'
import { MessageView } from '../views/message-view.tsx'
import { RefusedCardView } from '../views/refused-card-view.tsx'
import { RefusedView } from '../views/refused-view.tsx'

/** What refuses the reader the story too, or leaves nobody to ask about it. */
const withoutStory: readonly DomainError['code'][] = ['unauthorized', 'forbidden', 'unavailable']

/**
 * How the pages of a scenario refuse, with the way back to the story where the reader may know of it: where the time
 * machine is, with what was put into it; on other pages; and within another site's frame.
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
    return JSON.parse((await deps.scenarios.current(scenario)).body) as Status
  } catch {
    // Whatever keeps the story from being read, there is a refusal to tell.
    return undefined
  }
}
