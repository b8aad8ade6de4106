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
import { shortTitles } from '../components/short-titles.ts'
import { Stamps } from '../components/stamps.tsx'
import { momentsWords, type Since, Then, TimeMachine } from '../components/time-machine.tsx'
import { Timeline } from '../components/timeline.tsx'
import { Tracks } from '../components/tracks.tsx'
import { Uncertain } from '../components/uncertain.tsx'
import type { PageExtent, Room } from '../page-extent.ts'
import { isPresent, momentsQuery, scenarioPath, type Moments } from '../paths.ts'
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
  readonly room: Room
  readonly moments: Moments
  /** When the record begins, RFC 3339; told where another moment than the present is shown. */
  readonly begins: string | undefined
  readonly since: Since
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
  const canonical = channelLinks(base, status.scenario).page
  const moment = momentsWords(moments, props.now, useTexts())
  return (
    <Layout
      title={lineText(moment === undefined ? status.title : `${status.title} – ${moment.replace(/\.$/, '')}`)}
      description={moment === undefined ? summaryOf(status) : `${moment} ${summaryOf(status)}`}
      canonical={canonical}
      address={`${canonical}${momentsQuery(moments)}`}
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

function Masthead({ status, timeline, moments, since, begins, lastCheck, older, now }: ScenarioViewProps) {
  const texts = useTexts()
  const untouched = Object.values(status.tracks).every(({ cause }) => cause.kind === 'initial')
  const assumed = untouched && timeline.items.length === 0
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
          <Phrase text={assumed ? texts.before.assumed : texts.before.known} time={<Moment at={begins} />} />
        </p>
      )}
      <Then scenario={status.scenario} moments={moments} since={since} now={now} />
    </>
  )
}

function State({
  status,
  timeline,
  extent,
  room,
  moments,
  now: present,
  names,
}: ScenarioViewProps & { readonly names: Names }) {
  const now = moments.asOf ?? moments.knownAt ?? present
  const short = shortTitles(status, room.title)
  const items = timeline.items.map(({ item }) => item)
  return (
    <>
      <Tracks {...{ status, names, moments, room, now }} drawings={extent.drawings} />
      <div class="pair">
        <Due status={short} {...{ now, moments }} most={room.due} />
        <div>
          <Proposals status={status} names={names} />
          <Rules status={status} />
        </div>
      </div>
      <Positions status={short} moments={moments} most={room.cells} />
      <Uncertain status={status} names={names} />
      <Claims {...{ status, items, moments }} most={room.claims} />
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
