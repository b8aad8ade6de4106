import type { Definition, Instant, Status } from '@tracker/domain'
import { jsonLd } from '../channels/json-ld.ts'
import { channelLinks } from '../channels/links.ts'
import { lineText, shortText } from '../channels/safe-text.ts'
import { snippets } from '../channels/snippets.ts'
import { About } from '../components/about.tsx'
import type { BriefItem } from '../components/brief-item.ts'
import { Claims } from '../components/claims.tsx'
import { Due } from '../components/due.tsx'
import { Follow } from '../components/follow.tsx'
import { type Names, namesOf } from '../components/names.ts'
import { Positions } from '../components/positions.tsx'
import { Proposals } from '../components/proposals.tsx'
import { Rules } from '../components/rules.tsx'
import { Stamps } from '../components/stamps.tsx'
import { Then, TimeMachine } from '../components/time-machine.tsx'
import { Timeline } from '../components/timeline.tsx'
import { Tracks } from '../components/tracks.tsx'
import { Uncertain } from '../components/uncertain.tsx'
import type { PageExtent } from '../page-extent.ts'
import { isPresent, scenarioPath, type Moments } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { Moment } from '../time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { Live } from './live.tsx'

/** All that the page of a scenario shows. */
export interface ScenarioViewProps {
  readonly status: Status
  readonly definition: Definition
  readonly timeline: {
    readonly items: readonly BriefItem[]
    readonly next: string | null
  }
  readonly extent: PageExtent
  readonly moments: Moments
  /** When the record begins, RFC 3339; told where another moment than the present is shown. */
  readonly begins: string | undefined
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

/** The page of one scenario, at present or at another moment. */
export function ScenarioView(props: ScenarioViewProps) {
  const { status, definition, timeline, extent, moments, older, etag, base, assets } = props
  const names = namesOf(definition, status)
  const present = isPresent(moments) && !older
  const newest = timeline.items.slice(0, extent.described)
  const details = new Map(newest.flatMap((one) => [...one.details]))
  const told = { status, items: newest.map(({ item }) => item), names, details, base }
  const data = present ? { data: jsonLd(told) } : {}
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
            <div>
              {older ? null : <About summary={status.summary} />}
              <Follow scenario={status.scenario} snippets={snippets(status, base)} />
            </div>
          </div>
        </div>
      </Live>
    </Layout>
  )
}

function Masthead({ status, moments, sentences, begins, lastCheck, older, now }: ScenarioViewProps) {
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
      <Stamps
        stamps={status.stamps}
        checked={isPresent(moments) ? lastCheck : undefined}
        present={isPresent(moments)}
      />
      <p class="zone" data-zone={texts.zones.reader}>
        {texts.zones.utc}
      </p>
      {begins === undefined || (moments.asOf ?? now) >= Date.parse(begins) ? null : (
        <p class="notice">
          <Phrase text={texts.before.known} time={<Moment at={begins} />} />
        </p>
      )}
      <Then scenario={status.scenario} moments={moments} sentences={sentences} now={now} />
    </>
  )
}

function State({
  status,
  timeline,
  extent,
  moments,
  now,
  names,
}: ScenarioViewProps & { readonly names: Names }) {
  return (
    <>
      <Tracks status={status} names={names} moments={moments} drawings={extent.drawings} />
      <div class="pair">
        <Due status={status} now={moments.asOf ?? moments.knownAt ?? now} />
        <div>
          <Proposals status={status} names={names} />
          <Rules status={status} />
        </div>
      </div>
      <Positions status={status} />
      <Uncertain status={status} names={names} />
      <Claims status={status} items={timeline.items.map(({ item }) => item)} moments={moments} />
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
