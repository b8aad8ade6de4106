import type { Definition } from '@tracker/domain'
import { useContext } from 'hono/jsx'
import type { Imprint } from '../channels/entry.ts'
import { jsonLd } from '../channels/json-ld.ts'
import { channelLinks, linkAt } from '../model/links.ts'
import { lineText } from '../text/safe-text.ts'
import { snippets } from '../channels/snippets.ts'
import { About } from '../components/about.tsx'
import { Claims } from '../components/claims.tsx'
import { Contents } from '../components/contents.tsx'
import { Due } from '../components/due.tsx'
import { Follow } from '../components/follow.tsx'
import { reportsById } from '../model/glance.ts'
import { ribbonOf } from '../model/ribbon.ts'
import { Ribbon } from '../components/ribbon.tsx'
import type { Names } from '../model/names.ts'
import { Positions } from '../components/positions.tsx'
import { Proposals } from '../components/proposals.tsx'
import { Rules } from '../components/rules.tsx'
import { StoryLanguage } from '../text/language/written.ts'
import { shortNames } from '../model/short-names.ts'
import { shortTitles } from '../model/short-titles.ts'
import { momentsWords, TimeMachine } from '../components/time-machine.tsx'
import { KeyEvents } from '../components/key-events.tsx'
import { Timeline } from '../components/timeline.tsx'
import { TimelineForm } from '../components/timeline-form.tsx'
import { Tracks } from '../components/tracks.tsx'
import { Uncertain } from '../components/uncertain.tsx'
import { isNarrowed, monthsOf, type TimelineFilter } from '../model/timeline-filter.ts'
import { mostClaims, type PageSize } from '../model/page-limits.ts'
import { cardPath, isPresent, momentsQuery, revisionPath, scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Masthead, type MastheadProps } from './masthead.tsx'
import { feedsOf, storyPicture, summaryOf } from './scenario-head.ts'
import { day } from '../text/time/day-of.ts'
import { type AssetPaths, Layout } from './layout.tsx'
import { Live } from './live.tsx'

/** The properties of the page of a scenario. */
export interface ScenarioViewProps extends MastheadProps {
  /** The definition by which the status stands. */
  readonly definition: Definition
  readonly size: PageSize
  /** The filter of the timeline, and the number of its pages; undefined if it is not known. */
  readonly filter: TimelineFilter
  readonly pages: number | undefined
  /** The days that the ribbon draws; undefined for the whole story. */
  readonly days: number | undefined
  /** The part of the query that distinguishes this page from the present one, with its `?`; empty for the present. */
  readonly query: string
  readonly etag: string
  /** Whether connections of followers stay open here, so that a stream is worth its request. */
  readonly streamed: boolean
  /** The public origin. */
  readonly imprint: Imprint
  readonly assets: AssetPaths
}

/** Shows the page of one scenario, at present or at another moment. */
export function ScenarioView(props: ScenarioViewProps) {
  const { status, names, timeline, size, moments, older, query, etag, imprint, assets } = props
  const { base } = imprint
  const present = isPresent(moments) && !older
  const short = shortNames(names, props.limits.title)
  const newest = timeline.items.slice(0, size.described)
  const details = new Map(newest.flatMap((one) => [...one.details]))
  const texts = useTexts()
  const [first] = props.chronicle.complete ? props.chronicle.items : []
  const told = {
    status,
    items: newest.map(({ item }) => item),
    names,
    texts,
    details,
    languageOf: useContext(StoryLanguage)?.languageOf,
    ...imprint,
    image: linkAt(base, cardPath(revisionPath(status.scenario, status.revision))),
    begins: first?.occurred.earliest,
  }
  const refreshed = moments.knownAt === undefined && !older
  const tracks = Object.entries(status.tracks)
  const followed = present && props.limits.level === 'full' ? tracks : []
  const moment = momentsWords(moments, props.now, texts)
  const summary = summaryOf(status, texts)
  return (
    <Layout
      head={{
        title: lineText(
          moment === undefined ? status.title : `${status.title} – ${moment.replace(/\.$/, '')}`,
        ),
        description: moment === undefined ? summary : `${moment} ${summary}`,
        canonical: `${channelLinks(base, status.scenario, texts.lang).page}${query}`,
        ...storyPicture(status, moments, texts),
        data: present ? jsonLd(told) : undefined,
      }}
      assets={assets}
      scripts={['page.js']}
      feeds={feedsOf(status, base, texts)}
    >
      <Live
        etag={refreshed ? etag : undefined}
        revision={status.revision}
        streamed={props.streamed ? status.scenario : undefined}
      >
        <div id="masthead" data-live class="masthead">
          <Masthead {...props} names={short} />
        </div>
        {older ? null : <TimeMachine scenario={status.scenario} moments={moments} />}
        <div id="story" data-live>
          {older ? null : <State {...props} short={short} />}
          <div class="chronicle">
            <Story {...props} short={short} />
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

/** Shows the timeline with its form and, before all else, the key events of a long story. */
function Story(props: StateProps) {
  const { status, chronicle, timeline, filter, pages, moments, older, short, seen } = props
  const { scenario } = status
  const tracks = Object.keys(status.tracks)
  const parties = Object.keys(status.parties)
  const pageOf = (after: string) => `${scenarioPath(scenario)}${momentsQuery(moments, { ...filter, after })}`
  return (
    <Timeline
      {...{ scenario, timeline, pages, pageOf, tracks }}
      names={short}
      seen={seen?.revision}
      narrowed={isNarrowed(filter)}
    >
      {older ? null : <KeyEvents {...{ scenario, moments }} items={chronicle.items} names={short} />}
      {chronicle.items.length === 0 && !isNarrowed(filter) ? null : (
        <TimelineForm
          {...{ scenario, filter, moments, tracks, parties }}
          names={short}
          months={monthsOf(chronicle)}
          complete={chronicle.complete}
        />
      )}
    </Timeline>
  )
}

interface StateProps extends ScenarioViewProps {
  /** The names outside the cards. */
  readonly short: Names
}

function State(props: StateProps) {
  const { status, chronicle, timeline, size, limits, moments, now: present, names, short, definition } = props
  const { days } = props
  const now = moments.asOf ?? moments.knownAt ?? present
  const titled = shortTitles(status, limits.title)
  const items = timeline.items.map(({ item }) => item)
  const reports = reportsById(chronicle)
  const past = !isPresent(moments)
  const period = days === undefined ? {} : { from: now - days * day }
  const ribbon = ribbonOf({ status: titled, definition, names: short, chronicle, now, past, period })
  return (
    <>
      {size.contents ? <Contents {...{ status, now, limits }} /> : null}
      <Ribbon scenario={status.scenario} titled={limits.level === 'full'} {...{ ribbon, moments, days }} />
      <Tracks
        names={limits.level === 'full' ? names : short}
        {...{ status, reports, moments, limits, now }}
      />
      <Positions status={titled} moments={moments} most={limits.cells} />
      <div class="pair">
        <Due status={titled} names={short} {...{ now, moments }} most={limits.list} glanced />
        <div>
          <Proposals
            {...{ status, reports, moments }}
            names={short}
            most={limits.list}
            title={limits.title}
          />
          <Rules {...{ status, moments, limits }} names={short} />
        </div>
      </div>
      <Uncertain {...{ status, moments }} names={short} most={limits.list} title={limits.title} />
      <Claims {...{ status, items, moments }} story={status} names={short} most={mostClaims} />
    </>
  )
}
