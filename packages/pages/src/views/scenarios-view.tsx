import type { Instant, Status } from '@tracker/domain'
import { pageData } from '../channels/page-data.ts'
import { Link } from '../components/link.tsx'
import { ScenarioEntry } from '../components/scenario-entry.tsx'
import { linkAt } from '../model/links.ts'
import type { Ribbon } from '../model/ribbon.ts'
import { useAddress } from '../text/language/address.tsx'
import { InStory } from '../text/language/in-story.tsx'
import type { StoryLanguages } from '../text/language/written.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface ListedStory extends Pick<StoryLanguages, 'languageOf'> {
  readonly status: Status
  readonly ribbon: Ribbon
}

interface ScenariosViewProps {
  readonly stories: readonly ListedStory[]
  /** Whether these are the archived ones. */
  readonly apart: boolean
  /** Whether it is the first page. */
  readonly first: boolean
  readonly base: string
  /** The cursor of the next page. */
  readonly next: string | null
  readonly now: Instant
  readonly assets: AssetPaths
}

/** Shows the list of scenarios, newest development first. */
export function ScenariosView({ stories, apart, first, next, now, base, assets }: ScenariosViewProps) {
  const texts = useTexts()
  const { brand, list, more, zones } = texts
  const { publisher } = useAddress()
  const head = {
    type: 'website' as const,
    title: brand,
    description: list.lead,
    canonical: linkAt(base, '/'),
  }
  const listed = stories.map(({ status }) => status)
  const data = pageData({ ...head, type: 'CollectionPage', stories: listed }, { base, publisher, texts })
  return (
    <Layout
      head={
        first && !apart ? { ...head, data } : { title: apart ? list.archived : brand, description: list.lead }
      }
      assets={assets}
      scripts={['page.js']}
    >
      <div class="masthead">
        <h1>{apart ? list.archived : list.title}</h1>
        <p class="lead">{list.lead}</p>
        <p class="zone" data-zone={zones.reader}>
          {zones.utc}
        </p>
      </div>
      {stories.length === 0 ? (
        <p class="none">{list.none}</p>
      ) : (
        <ul class="plain scenarios">
          {stories.map(({ status, ribbon, languageOf }) => (
            <InStory lang={status.lang} languageOf={languageOf}>
              <ScenarioEntry {...{ status, ribbon, now }} />
            </InStory>
          ))}
        </ul>
      )}
      {next === null ? null : (
        <p class="paging">
          <Link
            class="button"
            rel="next"
            href={`/?${apart ? 'archived=true&' : ''}after=${encodeURIComponent(next)}`}
          >
            {more}
          </Link>
        </p>
      )}
      <p class="fine">
        <Link href={apart ? '/' : '/?archived=true'}>{apart ? list.present : list.archived}</Link>
      </p>
    </Layout>
  )
}
