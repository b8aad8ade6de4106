import type { Definition, Instant, Status } from '@tracker/domain'
import type { Imprint } from '../channels/entry.ts'
import { channels } from '@tracker/http'
import { jsonLd } from '../channels/json-ld.ts'
import { channelLinks } from '../model/links.ts'
import { lineText, shortText } from '../text/safe-text.ts'
import { snippets } from '../channels/snippets.ts'
import { About } from '../components/about.tsx'
import type { BriefItem } from '../model/brief-item.ts'
import { Claims } from '../components/claims.tsx'
import { Contents } from '../components/contents.tsx'
import { Due } from '../components/due.tsx'
import type { Chronicle } from '../model/chronicle.ts'
import { Follow } from '../components/follow.tsx'
import { Glance } from '../components/glance.tsx'
import { reportsById } from '../model/glance.ts'
import { ribbonOf } from '../model/ribbon.ts'
import { Ribbon } from '../components/ribbon.tsx'
import { Link } from '../components/link.tsx'
import type { Names } from '../model/names.ts'
import { Positions } from '../components/positions.tsx'
import { Proposals } from '../components/proposals.tsx'
import { Rules } from '../components/rules.tsx'
import { shortNames } from '../model/short-names.ts'
import { shortTitles } from '../model/short-titles.ts'
import { Stamps, Updated } from '../components/stamps.tsx'
import { Standfirst } from '../components/standfirst.tsx'
import { momentsWords, Then, TimeMachine } from '../components/time-machine.tsx'
import type { Since } from '../model/since-then.ts'
import { Timeline } from '../components/timeline.tsx'
import { Tracks } from '../components/tracks.tsx'
import { Uncertain } from '../components/uncertain.tsx'
import { useWritten } from '../text/language/written.ts'
import type { PageLimits, PageSize } from '../model/page-limits.ts'
import { isPresent, scenarioPath, type Moments } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { stateWords } from '../text/state-words.ts'
import type { Texts } from '../text/texts.ts'
import { Moment } from '../text/time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { Live } from './live.tsx'

/** The properties of the page of a scenario. */
export interface ScenarioViewProps {
  readonly status: Status
  readonly names: Names
  /** The definition by which the status stands. */
  readonly definition: Definition
  readonly chronicle: Chronicle
  readonly timeline: {
    readonly items: readonly BriefItem[]
    readonly next: string | null
  }
  readonly size: PageSize
  readonly limits: PageLimits
  readonly moments: Moments
  /** The beginning of the record, RFC 3339; given if the page shows another moment than the present. */
  readonly begins: string | undefined
  readonly since: Since
  /** Whether this is a further page of the timeline, which shows nothing else. */
  readonly older: boolean
  /** The part of the query that distinguishes this page from the present one, with its `?`; empty for the present. */
  readonly query: string
  readonly etag: string
  readonly now: Instant
  /** The public origin. */
  readonly imprint: Imprint
  readonly assets: AssetPaths
}

/** The page of one scenario, at present or at another moment. */
export function ScenarioView(props: ScenarioViewProps) {
  const { status, names, timeline, size, moments, older, query, etag, imprint, assets } = props
  const { base } = imprint
  const present = isPresent(moments) && !older
  const short = shortNames(names, props.limits.title)
  const newest = timeline.items.slice(0, size.described)
  const details = new Map(newest.flatMap((one) => [...one.details]))
  const texts = useTexts()
  const told = { status, items: newest.map(({ item }) => item), names, texts, details, ...imprint }
  const data = present ? { data: jsonLd(told) } : {}
  const refreshed = moments.knownAt === undefined && !older
  const tracks = Object.entries(status.tracks)
  const followed = present && props.limits.level === 'full' ? tracks : []
  const moment = momentsWords(moments, props.now, texts)
  const summary = summaryOf(status, texts)
  return (
    <Layout
      title={lineText(moment === undefined ? status.title : `${status.title} – ${moment.replace(/\.$/, '')}`)}
      description={moment === undefined ? summary : `${moment} ${summary}`}
      canonical={`${channelLinks(base, status.scenario, texts.lang).page}${query}`}
      assets={assets}
      scripts={['page.js']}
      feeds={feedsOf(status, base, texts)}
      {...data}
    >
      <Live etag={refreshed ? etag : undefined}>
        <div id="masthead" data-live class="masthead">
          <Masthead {...props} names={short} />
          {status.archived ? <p class="lead">{texts.list.isArchived}</p> : null}
        </div>
        {older ? null : <TimeMachine scenario={status.scenario} moments={moments} />}
        <div id="story" data-live>
          {older ? null : <State {...props} short={short} />}
          <div class="chronicle">
            <Timeline scenario={status.scenario} {...timeline} moments={moments} names={short} />
            <div>
              {older ? null : <About summary={status.summary} />}
              <Follow
                scenario={status.scenario}
                tracks={followed.map(([id, { title }]) => [id, title] as const)}
                snippets={snippets(status, base, texts.lang)}
              />
            </div>
          </div>
        </div>
      </Live>
    </Layout>
  )
}

function Masthead({
  status,
  names,
  chronicle,
  timeline,
  limits,
  moments,
  since,
  begins,
  older,
  now,
}: ScenarioViewProps & { readonly names: Names }) {
  const texts = useTexts()
  const { before, glance } = texts
  const untouched = Object.values(status.tracks).every(({ cause }) => cause.kind === 'initial')
  const assumed = untouched && timeline.items.length === 0
  const shown = moments.asOf ?? moments.knownAt ?? now
  return (
    <>
      <p class="kicker">
        {glance.kicker}
        {' · '}
        <Updated stamps={status.stamps} />
      </p>
      <h1 dir="auto" {...useWritten()}>
        {older ? (
          <Link href={scenarioPath(status.scenario)}>{lineText(status.title)}</Link>
        ) : (
          lineText(status.title)
        )}
      </h1>
      {older ? (
        <p class="lead">
          {texts.timeline.olderTitle}.{' '}
          <Link href={scenarioPath(status.scenario)}>{texts.timeline.newest}</Link>
        </p>
      ) : (
        <Standfirst {...{ status, names, chronicle }} now={shown} />
      )}
      {begins === undefined || (moments.asOf ?? now) >= Date.parse(begins) ? null : (
        <p class="notice">
          <Phrase text={assumed ? before.assumed : before.known} time={<Moment at={begins} />} />
        </p>
      )}
      <Then scenario={status.scenario} {...{ moments, since, now }} most={limits.changes} />
      {older ? null : <Glance {...{ status, names, chronicle }} now={shown} />}
      <Stamps stamps={status.stamps} />
    </>
  )
}

interface StateProps extends ScenarioViewProps {
  /** The names outside the cards. */
  readonly short: Names
}

function State(props: StateProps) {
  const { status, chronicle, timeline, size, limits, moments, now: present, names, short, definition } = props
  const now = moments.asOf ?? moments.knownAt ?? present
  const titled = shortTitles(status, limits.title)
  const items = timeline.items.map(({ item }) => item)
  const reports = reportsById(chronicle)
  const ribbon = ribbonOf({ status: titled, definition, names: short, chronicle, now })
  return (
    <>
      {size.contents ? <Contents {...{ status, limits }} /> : null}
      <Ribbon scenario={status.scenario} ribbon={ribbon} titled={limits.level === 'full'} />
      <Tracks
        names={limits.level === 'full' ? names : short}
        {...{ status, reports, moments, limits, now }}
        drawings={size.drawings}
      />
      <Positions status={titled} moments={moments} most={limits.cells} />
      <div class="pair">
        <Due status={titled} names={short} {...{ now, moments }} most={limits.due} />
        <div>
          <Proposals
            {...{ status, reports, moments }}
            names={short}
            most={limits.proposals}
            title={limits.title}
          />
          <Rules {...{ status, moments, limits }} names={short} />
        </div>
      </div>
      <Uncertain {...{ status, moments }} names={short} most={limits.uncertain} title={limits.title} />
      <Claims {...{ status, items, moments }} most={limits.claims} />
    </>
  )
}

/** In characters. A state is shown whole or not at all, since its end may qualify it. */
const longestSummary = 280

function summaryOf({ tracks }: Status, texts: Texts): string {
  const words = Object.values(tracks).map((track) => `${track.title}: ${stateWords(track, texts)}`)
  const all = words.reduce((told, one) => {
    const more = told === '' ? one : `${told} · ${one}`
    return more.length > longestSummary ? told : more
  }, '')
  return all === '' ? shortText(words[0] ?? '', longestSummary) : lineText(all)
}

/** The most tracks whose feeds the head of the page announces; their cards link to them as well. */
const announced = 12

/** Returns the feeds that feed readers discover: those of the scenario, and those of its tracks if there are few. */
function feedsOf({ scenario, title, tracks }: Status, base: string, { lang }: Texts) {
  const both = (name: string, track?: string) => {
    const { atom, json } = channelLinks(base, scenario, lang, track)
    return [
      { href: atom, type: channels.atom.mediaType, title: name },
      { href: json, type: channels.json.mediaType, title: name },
    ]
  }
  const name = lineText(title)
  const all = Object.entries(tracks)
  const few = all.length > announced ? [] : all
  return [...both(name), ...few.flatMap(([id, track]) => both(`${name}: ${lineText(track.title)}`, id))]
}
