import type { Definition, HistoryItem, Instant, Status } from '@tracker/domain'
import { jsonLd } from '../channels/json-ld.ts'
import { channelLinks } from '../channels/links.ts'
import { lineText, shortText } from '../channels/safe-text.ts'
import { Claims } from '../components/claims.tsx'
import { Due } from '../components/due.tsx'
import { Follow } from '../components/follow.tsx'
import { type Names, namesOf } from '../components/names.ts'
import { Positions } from '../components/positions.tsx'
import { Proposals } from '../components/proposals.tsx'
import { Rules } from '../components/rules.tsx'
import { Stamps } from '../components/stamps.tsx'
import { Paragraphs } from '../components/text.tsx'
import { Then, TimeMachine } from '../components/time-machine.tsx'
import { Timeline } from '../components/timeline.tsx'
import { Tracks } from '../components/tracks.tsx'
import { Uncertain } from '../components/uncertain.tsx'
import { isPresent, scenarioPath, type Moments } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { Live } from './live.tsx'

/** All that the page of a scenario shows. */
export interface ScenarioViewProps {
  readonly status: Status
  readonly definition: Definition
  readonly timeline: { readonly items: readonly HistoryItem[]; readonly next: string | null }
  readonly moments: Moments
  /** What has changed from the moment shown to the present. */
  readonly sentences: readonly string[]
  /** Whether this is a later page of the timeline, which shows nothing else. */
  readonly older: boolean
  readonly etag: string
  /** When the clock was last looked at, RFC 3339. */
  readonly lastCheck: string | undefined
  readonly now: Instant
  /** The public origin. */
  readonly base: string
  readonly assets: AssetPaths
}

/** As many items as the page's JSON-LD tells of. */
const described = 20

/** The page of one scenario, at present or at another moment. */
export function ScenarioView(props: ScenarioViewProps) {
  const { status, definition, timeline, moments, older, etag, base, assets } = props
  const names = namesOf(definition, status)
  const present = isPresent(moments) && !older
  const data = present ? { data: jsonLd({ status, items: timeline.items.slice(0, described), base }) } : {}
  const refreshed = moments.knownAt === undefined && !older
  return (
    <Layout
      title={lineText(status.title)}
      description={summaryOf(status)}
      canonical={channelLinks(base, status.scenario).page}
      assets={assets}
      scripts={['page.js']}
      feeds={feedsOf(status, base)}
      {...data}
    >
      <Live etag={refreshed ? etag : undefined}>
        <div id="masthead" data-live class="masthead">
          <Masthead {...props} />
        </div>
        {older ? null : <TimeMachine scenario={status.scenario} moments={moments} />}
        <div id="story" data-live>
          {older ? null : <State {...props} names={names} />}
          <div class="chronicle">
            <Timeline scenario={status.scenario} {...timeline} moments={moments} names={names} />
            <Follow scenario={status.scenario} />
          </div>
        </div>
      </Live>
    </Layout>
  )
}

function Masthead({ status, moments, sentences, lastCheck, older, now }: ScenarioViewProps) {
  const texts = useTexts()
  return (
    <>
      <h1 dir="auto">
        {older ? (
          <a href={scenarioPath(status.scenario)}>{lineText(status.title)}</a>
        ) : (
          lineText(status.title)
        )}
      </h1>
      {older ? (
        <p class="lead">
          {texts.timeline.olderTitle}. <a href={scenarioPath(status.scenario)}>{texts.timeline.newest}</a>
        </p>
      ) : null}
      {older || status.summary === undefined ? null : (
        <div class="lead">
          <Paragraphs>{status.summary}</Paragraphs>
        </div>
      )}
      <Stamps
        stamps={status.stamps}
        checked={isPresent(moments) ? lastCheck : undefined}
        present={isPresent(moments)}
      />
      <p class="fine" data-zone={texts.zones.reader}>
        {texts.zones.utc}
      </p>
      <Then scenario={status.scenario} moments={moments} sentences={sentences} now={now} />
    </>
  )
}

function State({ status, timeline, moments, now, names }: ScenarioViewProps & { readonly names: Names }) {
  return (
    <>
      <Tracks status={status} names={names} moments={moments} />
      <div class="pair">
        <Due status={status} now={moments.asOf ?? moments.knownAt ?? now} />
        <div>
          <Proposals status={status} names={names} />
          <Rules status={status} />
        </div>
      </div>
      <Positions status={status} />
      <Uncertain status={status} names={names} />
      <Claims status={status} items={timeline.items} moments={moments} />
    </>
  )
}

function summaryOf({ tracks }: Status): string {
  const words = Object.values(tracks).map(({ title, stateTitle }) => `${title}: ${stateTitle}`)
  return shortText(words.join(' · '), 280)
}

/** As many tracks as have a feed of their own in the head of the page. */
const announced = 12

/** What feed readers find by themselves: both feeds of the scenario, and that of each track where these are not many. */
function feedsOf({ scenario, title, tracks }: Status, base: string) {
  const { atom, json } = channelLinks(base, scenario)
  const name = lineText(title)
  const all = Object.entries(tracks)
  return [
    { href: atom, type: 'application/atom+xml', title: name },
    { href: json, type: 'application/feed+json', title: name },
    ...(all.length > announced ? [] : all).map(([id, track]) => ({
      href: channelLinks(base, scenario, id).atom,
      type: 'application/atom+xml',
      title: `${name}: ${lineText(track.title)}`,
    })),
  ]
}
