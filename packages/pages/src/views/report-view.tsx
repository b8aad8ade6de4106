import type { HistoryItem, Status } from '@tracker/domain'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import { labelledHeadline } from '../model/item-headline.ts'
import { reportLink } from '../model/links.ts'
import { lineText } from '../text/safe-text.ts'
import { Link } from '../components/link.tsx'
import type { Names } from '../model/names.ts'
import { Text } from '../components/text.tsx'
import { TimelineItem } from '../components/timeline-item.tsx'
import { cardPath, reportPath, scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface ReportViewProps {
  readonly status: Status
  readonly names: Names
  readonly item: HistoryItem
  readonly details: AmendmentDetails
  readonly base: string
  readonly assets: AssetPaths
}

/** Shows the page of a report, whose address no correction changes. */
export function ReportView({ status, names, item, details, base, assets }: ReportViewProps) {
  const texts = useTexts()
  const title = lineText(labelledHeadline(item, { names, texts }))
  return (
    <Layout
      title={title}
      description={lineText(status.title)}
      canonical={reportLink(base, status.scenario, item.report ?? '')}
      assets={assets}
      picture={{ path: cardPath(reportPath(status.scenario, item.report ?? '')), alt: title }}
      scripts={['page.js']}
    >
      <p class="crumb">
        <Link href={scenarioPath(status.scenario)}>
          <Text>{status.title}</Text>
        </Link>
      </p>
      <TimelineItem scenario={status.scenario} item={item} names={names} details={details} heading="h1" />
      <p class="fine" data-zone={texts.zones.reader}>
        {texts.zones.utc}
      </p>
      <p>
        <Link class="button" href={scenarioPath(status.scenario)}>
          {texts.report.back}
        </Link>
      </p>
    </Layout>
  )
}
