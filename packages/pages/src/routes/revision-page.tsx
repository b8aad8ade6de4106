import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { naturalNumber } from '@tracker/http'
import type { RenderedPage, PageDeps } from '../respond/answer-page.tsx'
import { namesOf } from '../model/names.ts'
import { InStory } from '../text/language/in-story.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { RevisionView } from '../views/revision-view.tsx'
import { alone, amendmentDetails } from '../model/amendment-details.ts'
import { decidedProposal } from '../model/decided-proposal.ts'
import { namesFor } from '../model/names-for.ts'
import { revisionDifference } from '../model/revision-difference.ts'
import { presentStory } from './present-story.ts'
import { revisionItems } from '../model/revision-items.ts'

/** The limits of a page that shows one correction. */
const onlyNewest = { ...alone, corrections: 1 }

/** Answers with the page of a revision: its content as it was written. */
export async function revisionPage(c: Context, deps: PageDeps): Promise<RenderedPage> {
  const { base, assets } = deps
  const { scenario, scenarios, stored, answer } = await presentStory(c, deps, deps.now())
  const number = naturalNumber(c.req.param('revision') ?? '')
  if (number === undefined) throw new DomainError('not-found', 'a revision is named by its number, from 1 on')
  const render = async () => {
    const revision = await scenarios.revision(scenario, number)
    const [status, { items, amended }, governing, decided] = await Promise.all([
      scenarios.inLanguage(stored),
      revisionItems(scenarios, revision),
      scenarios.definition(scenario, revision.definition),
      decidedProposal(scenarios, revision),
    ])
    const { version, definition } = governing
    // A new version takes tracks out of states that only the one before it may have.
    const before = revision.kind === 'definition' && version > 1 ? version - 1 : undefined
    const names =
      before === undefined
        ? await namesFor(scenarios, governing, status, items)
        : namesOf(
            definition,
            status,
            new Map([[number, (await scenarios.definition(scenario, before)).definition]]),
          )
    const telling = { names, texts: pageLanguage(c) }
    const corrected = revision.kind === 'correction' && amended ? [amended] : []
    const details = await amendmentDetails(scenarios, scenario, corrected, telling, onlyNewest)
    const { after, sentences } = await revisionDifference(scenarios, revision, telling.texts.sentences)
    return (
      <InStory lang={status.lang} languageOf={scenarios.languageOf}>
        <RevisionView
          {...{ status, names, revision, items, details, decided, after, base, assets }}
          difference={sentences}
        />
      </InStory>
    )
  }
  return { ...answer, render }
}
