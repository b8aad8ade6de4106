import type { Status } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import { lineText } from '../text/safe-text.ts'
import { Link } from '../components/link.tsx'
import { Text } from '../components/text.tsx'
import { TimeMachine } from '../components/time-machine.tsx'
import { isPresent, scenarioPath, type Moments } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

/** The properties of a page that replaces the page of a scenario. */
export interface MomentFrameProps {
  readonly status: Pick<Status, 'scenario' | 'title'>
  /** The moments of the request. */
  readonly moments: Moments
  readonly assets: AssetPaths
}

interface FrameProps extends MomentFrameProps {
  readonly title: string
  /** The reason why it is not shown. */
  readonly lead: Child
  /** The exact error. */
  readonly details?: readonly Child[]
  /** Further links, besides the one to the present. */
  readonly children?: Child
}

/**
 * Shows a page that replaces a scenario's own: the reason, the link back to the scenario, and the form to try again.
 */
export function MomentFrame({ status, moments, assets, title, lead, details = [], children }: FrameProps) {
  const texts = useTexts()
  const path = scenarioPath(status.scenario)
  return (
    <Layout head={{ title: `${title} – ${lineText(status.title)}` }} assets={assets} scripts={['page.js']}>
      <p class="crumb">
        <Link href={path}>
          <Text>{status.title}</Text>
        </Link>
      </p>
      <div class="masthead">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {details.map((detail) => (
          <p>{detail}</p>
        ))}
        <p class="fine" data-zone={texts.zones.reader}>
          {texts.zones.utc}
        </p>
        <p>
          <Link class="button" href={path}>
            {isPresent(moments) ? texts.report.back : texts.machine.now}
          </Link>
          {children}
        </p>
      </div>
      <TimeMachine scenario={status.scenario} moments={moments} />
    </Layout>
  )
}
