import type { Instant, Status } from '@tracker/domain'
import { Link } from '../components/link.tsx'
import { ScenarioEntry } from '../components/scenario-entry.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface ScenariosViewProps {
  readonly statuses: readonly Status[]
  /** Whether these are the archived ones. */
  readonly apart: boolean
  /** The cursor of the next page. */
  readonly next: string | null
  readonly now: Instant
  readonly assets: AssetPaths
}

/** The list of scenarios, newest development first. */
export function ScenariosView({ statuses, apart, next, now, assets }: ScenariosViewProps) {
  const { brand, list, more, zones } = useTexts()
  return (
    <Layout title={brand} description={list.lead} assets={assets} scripts={['page.js']}>
      <div class="masthead">
        <h1>{apart ? list.archived : list.title}</h1>
        <p class="lead">{list.lead}</p>
        <p class="zone" data-zone={zones.reader}>
          {zones.utc}
        </p>
      </div>
      {statuses.length === 0 ? (
        <p class="none">{list.none}</p>
      ) : (
        <ul class="plain scenarios">
          {statuses.map((status) => (
            <ScenarioEntry status={status} now={now} />
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
