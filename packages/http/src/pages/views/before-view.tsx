import type { Status } from '@tracker/domain'
import { lineText } from '../channels/safe-text.ts'
import { Text } from '../components/text.tsx'
import { TimeMachine } from '../components/time-machine.tsx'
import { momentsQuery, scenarioPath, type Moments } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { Moment } from '../time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface BeforeViewProps {
  readonly status: Pick<Status, 'scenario' | 'title'>
  /** When the first revision was recorded, RFC 3339. */
  readonly begins: string
  readonly moments: Moments
  readonly assets: AssetPaths
}

/** The page for a moment at which nothing was known yet: when the record begins, and the ways back into it. */
export function BeforeView({ status: { scenario, title }, begins, moments, assets }: BeforeViewProps) {
  const texts = useTexts()
  const first = momentsQuery({ knownAt: Date.parse(begins) })
  return (
    <Layout title={`${texts.before.title} – ${lineText(title)}`} assets={assets} scripts={['page.js']}>
      <p class="crumb">
        <a href={scenarioPath(scenario)}>
          <Text>{title}</Text>
        </a>
      </p>
      <div class="masthead">
        <h1>{texts.before.title}</h1>
        <p class="lead">
          <Phrase text={texts.before.begins} title={<Text>{title}</Text>} time={<Moment at={begins} />} />
        </p>
        <p class="fine" data-zone={texts.zones.reader}>
          {texts.zones.utc}
        </p>
        <p>
          <a class="button" href={scenarioPath(scenario)}>
            {texts.machine.now}
          </a>
          <a class="button" href={`${scenarioPath(scenario)}${first}`}>
            {texts.before.first}
          </a>
        </p>
      </div>
      <TimeMachine scenario={scenario} moments={moments} />
    </Layout>
  )
}
