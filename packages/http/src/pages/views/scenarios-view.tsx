import { lineText } from '../channels/safe-text.ts'
import { LastDevelopment } from '../components/last-development.tsx'
import { Text } from '../components/text.tsx'
import type { Summary } from '@tracker/storage'
import { scenarioPath } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface ScenariosViewProps {
  readonly items: readonly Summary[]
  /** The cursor of the next page. */
  readonly next: string | null
  readonly assets: AssetPaths
}

/** The list of scenarios, newest development first. */
export function ScenariosView({ items, next, assets }: ScenariosViewProps) {
  const texts = useTexts()
  return (
    <Layout title={texts.brand} description={texts.scenariosLead} assets={assets} scripts={['page.js']}>
      <div class="masthead">
        <h1>{texts.scenarios}</h1>
        <p class="lead">{texts.scenariosLead}</p>
        <p class="fine" data-zone={texts.zones.reader}>
          {texts.zones.utc}
        </p>
      </div>
      {items.length === 0 ? <p class="none">{texts.noScenarios}</p> : null}
      <ul class="plain cards scenarios">
        {items.map(({ scenario, title, lastDevelopment }) => (
          <li class="card">
            <h2 dir="auto">
              <a href={scenarioPath(scenario)}>{lineText(title) || <Text>{scenario}</Text>}</a>
            </h2>
            <p class="fine">
              {`${texts.stamps.lastDevelopment}: `}
              <LastDevelopment at={lastDevelopment} />
            </p>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p class="paging">
          <a class="button" rel="next" href={`/?after=${encodeURIComponent(next)}`}>
            {texts.more}
          </a>
        </p>
      )}
    </Layout>
  )
}
