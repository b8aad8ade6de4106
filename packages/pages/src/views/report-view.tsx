import type { HistoryItem, Status } from '@tracker/domain'
import { useContext } from 'hono/jsx'
import type { Imprint } from '../channels/entry.ts'
import { entryParagraphs, goneWords, type WordSource } from '../channels/entry-words.ts'
import { reportData } from '../channels/page-data.ts'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import { labelledHeadline } from '../model/item-headline.ts'
import { linkAt, reportLink } from '../model/links.ts'
import { lineText, shortText } from '../text/safe-text.ts'
import { sentenceWords } from '../text/sentence-words.ts'
import { Link } from '../components/link.tsx'
import type { Names } from '../model/names.ts'
import { Text } from '../components/text.tsx'
import { TimelineItem } from '../components/timeline-item.tsx'
import { cardPath, reportPath, scenarioPath } from '../model/paths.ts'
import { StoryLanguage } from '../text/language/written.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { longestDescription } from './page-head.ts'

interface ReportViewProps {
  readonly status: Status
  readonly names: Names
  readonly item: HistoryItem
  readonly details: AmendmentDetails
  readonly imprint: Imprint
  readonly assets: AssetPaths
}

/** Says in a line what a report says, or why it no longer counts, for previews of the page. */
function descriptionOf({ title }: Status, item: HistoryItem, source: WordSource): string {
  const gone = goneWords(item, source.texts)
  const sentences = gone === undefined ? entryParagraphs(item, source).map(({ parts }) => parts) : [gone]
  const words = sentences.map((one) => sentenceWords(one, source.texts))
  return shortText([`${title}.`, ...words].join(' '), longestDescription)
}

/** Shows the page of a report, whose address no correction changes. */
export function ReportView({ status, names, item, details, imprint, assets }: ReportViewProps) {
  const texts = useTexts()
  const { base } = imprint
  const card = cardPath(reportPath(status.scenario, item.report ?? ''))
  const languageOf = useContext(StoryLanguage)?.languageOf
  const title = lineText(labelledHeadline(item, { names, texts }))
  return (
    <Layout
      head={{
        title,
        description: descriptionOf(status, item, { names, texts, details }),
        canonical: reportLink(base, status.scenario, item.report ?? ''),
        picture: { path: card, alt: title },
        data: reportData({
          ...imprint,
          status,
          item,
          names,
          texts,
          details,
          languageOf,
          image: linkAt(base, card),
        }),
      }}
      assets={assets}
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
