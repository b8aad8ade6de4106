import type { HistoryItem, Revision, Sentence, Status, TransitionJson } from '@tracker/domain'
import { pageData } from '../channels/page-data.ts'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import type { DecidedProposal } from '../model/decided-proposal.ts'
import { labelledHeadline } from '../model/item-headline.ts'
import { lineText, shortText } from '../text/safe-text.ts'
import { sentenceWords } from '../text/sentence-words.ts'
import type { Texts } from '../text/texts.ts'
import { Link } from '../components/link.tsx'
import type { Names } from '../model/names.ts'
import { Section } from '../components/section.tsx'
import { SentenceText, shortened, Text } from '../components/text.tsx'
import { TimelineItem } from '../components/timeline-item.tsx'
import { distinctItems } from '../model/distinct-items.ts'
import { dataPath, revisionPath, scenarioPath } from '../model/paths.ts'
import { linkAt } from '../model/links.ts'
import { useAddress } from '../text/language/address.tsx'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment, When } from '../text/time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { RevisionSubject } from './revision-subject.tsx'
import { longestDescription } from './page-head.ts'
import { storyPicture } from './scenario-head.ts'

interface RevisionViewProps {
  readonly status: Status
  readonly names: Names
  readonly revision: Revision
  readonly items: readonly HistoryItem[]
  readonly details: AmendmentDetails
  /** The proposal that it confirmed or dismissed. */
  readonly decided: DecidedProposal | undefined
  /** The status that it left, and the changes that it made in it. */
  readonly after: Status
  readonly difference: readonly Sentence[]
  readonly base: string
  readonly assets: AssetPaths
}

/** Shows the page of a revision: what it did and to what, its content, its effects, and links to the present. */
export function RevisionView(props: RevisionViewProps) {
  const { status, names, revision, items, details, decided, after, difference, base, assets } = props
  const texts = useTexts()
  const { scenario } = status
  const { revision: number } = revision
  const then = names.at(number)
  const did = deedWords(revision, texts)
  const [about] = items
  const named = phrase(texts.revision.named, {
    revision: phrase(texts.revision.title, { n: number }),
    subject: about ? lineText(labelledHeadline(about, { names: then, texts })) : did,
  })
  const head = {
    title: `${named} – ${lineText(status.title)}`,
    description: descriptionOf({ did, revision, difference }, texts),
    canonical: linkAt(base, revisionPath(scenario, number)),
  }
  const published = revision.importedRecorded ?? revision.recorded
  const page = { ...head, type: 'WebPage', story: status, published } as const
  const site = { base, publisher: useAddress().publisher, texts }
  const distinct = new Set(distinctItems(items))
  return (
    <Layout
      head={{ ...head, ...storyPicture(after, {}, texts), data: pageData(page, site) }}
      assets={assets}
      scripts={['page.js']}
    >
      <p class="crumb">
        <Link href={scenarioPath(scenario)}>
          <Text>{status.title}</Text>
        </Link>
      </p>
      <div class="masthead">
        <p class="kicker">
          <Phrase text={texts.revision.title} n={String(number)} />
          {' · '}
          <Phrase text={texts.revision.recorded} time={<Moment at={revision.recorded} />} />
        </p>
        <h1>{did}</h1>
        <RevisionSubject {...{ scenario, revision, decided }} names={then} />
      </div>
      {items.map((item) => (
        <TimelineItem
          {...{ scenario, item, names, details }}
          revision={number}
          named={distinct.has(item)}
          heading="h2"
        />
      ))}
      <Difference sentences={difference} />
      <Superseded transitions={revision.superseded} names={then} />
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

/** Says what a revision did. */
function deedWords({ entry }: Revision, { revision: texts }: Texts): string {
  if (entry.kind === 'report' && entry.content.confirms !== undefined) return texts.confirmation
  return phrase(texts.kind[entry.kind], { version: entry.kind === 'definition' ? entry.version : '' })
}

interface Preview extends Pick<RevisionViewProps, 'revision' | 'difference'> {
  readonly did: string
}

/** Says in a line what a revision did, why, and what is different since, for previews of the page. */
function descriptionOf({ did, revision: { entry }, difference }: Preview, texts: Texts): string {
  const reason = 'reason' in entry ? [phrase(texts.revision.reason, { reason: entry.reason })] : []
  const changes = difference.map((sentence) => sentenceWords(sentence, texts))
  return shortText([`${did}.`, ...reason, ...changes].join(' '), longestDescription)
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

interface SupersededProps {
  readonly transitions: readonly TransitionJson[]
  readonly names: Names
}

function Superseded({ transitions, names }: SupersededProps) {
  const { revision, timeline } = useTexts()
  if (transitions.length === 0) return null
  return (
    <section>
      <h2>{revision.superseded}</h2>
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
