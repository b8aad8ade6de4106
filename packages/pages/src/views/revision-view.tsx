import type { HistoryItem, Revision, Sentence, Status, TransitionJson } from '@tracker/domain'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import { lineText } from '../text/safe-text.ts'
import { Link } from '../components/link.tsx'
import type { Names } from '../model/names.ts'
import { Section } from '../components/section.tsx'
import { SentenceText, shortened, Text } from '../components/text.tsx'
import { TimelineItem } from '../components/timeline-item.tsx'
import { distinctItems } from '../model/distinct-items.ts'
import { dataPath, reportPath, revisionPath, scenarioPath } from '../model/paths.ts'
import { linkAt } from '../model/links.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment, When } from '../text/time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface RevisionViewProps {
  readonly status: Status
  readonly names: Names
  readonly revision: Revision
  readonly items: readonly HistoryItem[]
  readonly details: AmendmentDetails
  /** The changes that it made in the status. */
  readonly difference: readonly Sentence[]
  readonly base: string
  readonly assets: AssetPaths
}

/** Shows the page of a revision: its content, its author, its effects, and links to the present. */
export function RevisionView(props: RevisionViewProps) {
  const { status, names, revision, items, details, difference, base, assets } = props
  const texts = useTexts()
  const { scenario } = status
  const { revision: number } = revision
  const title = phrase(texts.revision.title, { n: number })
  const then = names.at(number)
  const named = new Set(distinctItems(items))
  return (
    <Layout
      title={`${title} – ${lineText(status.title)}`}
      canonical={linkAt(base, revisionPath(scenario, number))}
      assets={assets}
      scripts={['page.js']}
    >
      <p class="crumb">
        <Link href={scenarioPath(scenario)}>
          <Text>{status.title}</Text>
        </Link>
      </p>
      <div class="masthead">
        <h1>{title}</h1>
        <Written scenario={scenario} revision={revision} />
      </div>
      {items.map((item) => (
        <TimelineItem {...{ scenario, item, names, details }} named={named.has(item)} heading="h2" />
      ))}
      <Difference sentences={difference} />
      {revision.kind === 'definition' ? (
        <Moves title={texts.revision.moves} transitions={revision.transitions} names={then} />
      ) : null}
      <Moves title={texts.revision.superseded} transitions={revision.superseded} names={then} />
      <p class="fine" data-zone={texts.zones.reader}>
        {texts.zones.utc}
      </p>
      <p>
        <Link class="button" href={scenarioPath(scenario)}>
          {texts.report.back}
        </Link>
      </p>
      <Neighbours {...{ scenario, number }} newest={status.revision} />
      <p class="fine alone">
        <Link href={`${dataPath(scenario)}/revisions/${number}`}>{texts.revision.data}</Link>
      </p>
    </Layout>
  )
}

/** The sentences that are shown; the data has all of them. */
const mostSentences = 20

function Difference({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const { revision } = useTexts()
  if (sentences.length === 0) return null
  return (
    <Section id="difference" title={revision.difference}>
      <ul>
        {sentences.slice(0, mostSentences).map((sentence) => (
          <li>
            <SentenceText parts={sentence} cut={shortened} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface NeighboursProps {
  readonly scenario: string
  readonly number: number
  /** The newest revision of the scenario. */
  readonly newest: number
}

/** Links to the revisions before and after. */
function Neighbours({ scenario, number, newest }: NeighboursProps) {
  const { revision: texts } = useTexts()
  return (
    <nav class="channels" aria-label={texts.others}>
      {number <= 1 ? null : (
        <Link rel="prev" href={revisionPath(scenario, number - 1)}>
          {texts.previous}
        </Link>
      )}
      {number >= newest ? null : (
        <Link rel="next" href={revisionPath(scenario, number + 1)}>
          {texts.next}
        </Link>
      )}
    </nav>
  )
}

function Written({ scenario, revision }: { readonly scenario: string; readonly revision: Revision }) {
  const { revision: texts } = useTexts()
  const { entry, recorded, source, key } = revision
  const by = source ?? key
  const version = entry.kind === 'definition' ? entry.version : ''
  return (
    <>
      <p class="lead">{phrase(texts.kind[entry.kind], { version })}</p>
      <p class="fine">
        <Phrase
          text={by === undefined ? texts.recorded : texts.recordedBy}
          time={<Moment at={recorded} />}
          who={<Text>{by ?? ''}</Text>}
        />
      </p>
      {entry.kind === 'dismissal' ? (
        <p>
          <Phrase text={texts.proposal} proposal={<Text>{entry.proposal}</Text>} />
        </p>
      ) : null}
      {'reason' in entry ? (
        <p>
          <Phrase text={texts.reason} reason={<Text>{entry.reason}</Text>} />
        </p>
      ) : null}
      {'report' in entry ? (
        <p>
          <Phrase
            text={texts.asWritten}
            report={<Link href={reportPath(scenario, entry.report)}>{texts.theReport}</Link>}
          />
        </p>
      ) : null}
    </>
  )
}

interface MovesProps {
  readonly title: string
  readonly transitions: readonly TransitionJson[]
  readonly names: Names
}

function Moves({ title, transitions, names }: MovesProps) {
  const { timeline } = useTexts()
  if (transitions.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {transitions.map(({ track, from, to, occurred }) => (
          <li>
            <Text>{names.track(track)}</Text>
            {': '}
            <Phrase
              text={timeline.moved}
              from={<Text>{names.state(track, from)}</Text>}
              to={<Text>{names.state(track, to)}</Text>}
            />
            {', '}
            <When time={occurred} />
          </li>
        ))}
      </ul>
    </section>
  )
}
