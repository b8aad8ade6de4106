import {
  type Definition,
  inLanguage,
  type Instant,
  lookup,
  type Status,
  type TrackStatus,
} from '@tracker/domain'
import { pageData } from '../channels/page-data.ts'
import { Cause } from '../components/cause.tsx'
import { Claims } from '../components/claims.tsx'
import { Contested } from '../components/contested.tsx'
import { Diagram } from '../components/diagram.tsx'
import { Due } from '../components/due.tsx'
import { Entered } from '../components/entered.tsx'
import { Expected } from '../components/expected.tsx'
import { Link } from '../components/link.tsx'
import { NextEvents } from '../components/next-events.tsx'
import { Overridden } from '../components/overridden.tsx'
import { Ribbon } from '../components/ribbon.tsx'
import { SameAs } from '../components/same-as.tsx'
import { Section } from '../components/section.tsx'
import { Stances } from '../components/stances.tsx'
import { lastUpdate } from '../model/last-update.ts'
import { Updated } from '../components/stamps.tsx'
import { Paragraphs, Text, Written } from '../components/text.tsx'
import { momentsWords } from '../components/time-machine.tsx'
import { Timeline, type TimelineShown } from '../components/timeline.tsx'
import { TrackFacts } from '../components/track-facts.tsx'
import { TrackFollow } from '../components/track-follow.tsx'
import type { Chronicle } from '../model/chronicle.ts'
import { reportsById } from '../model/glance.ts'
import { channelLinks, linkAt } from '../model/links.ts'
import type { Names } from '../model/names.ts'
import { anchor, isPresent, type Moments, momentsQuery, scenarioPath, trackPagePath } from '../model/paths.ts'
import { pageLimits } from '../model/page-limits.ts'
import { ribbonOf } from '../model/ribbon.ts'
import { shortNames } from '../model/short-names.ts'
import { stancesOf } from '../model/stances.ts'
import { isReportedOn } from '../model/waiting-reports.ts'
import { useAddress } from '../text/language/address.tsx'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText } from '../text/safe-text.ts'
import { stateWords } from '../text/state-words.ts'
import { boundWords } from '../text/time/time-words.ts'
import { When } from '../text/time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { storyPicture } from './scenario-head.ts'

interface TrackViewProps {
  readonly status: Status
  readonly id: string
  readonly track: TrackStatus
  readonly names: Names
  readonly definition: Definition
  readonly chronicle: Chronicle
  readonly timeline: TimelineShown
  readonly moments: Moments
  /** The moment that is shown, and the present one. */
  readonly now: Instant
  readonly present: Instant
  readonly base: string
  readonly assets: AssetPaths
}

const limits = pageLimits.full

/**
 * Shows the page of one track: its state and reason, its history as a ribbon, the possible next events, and its
 * reports.
 */
export function TrackView(props: TrackViewProps) {
  const { status, id, track, chronicle, moments, now, definition, base, assets } = props
  const texts = useTexts()
  const { scenario } = status
  const names = shortNames(props.names, limits.title)
  const alone = { ...status, tracks: { [id]: track }, ...ofTrack(status, id) }
  const ribbon = ribbonOf({ status: alone, definition, names, chronicle, now, past: !isPresent(moments) })
  const moment = momentsWords(moments, props.present, texts)
  const links = channelLinks(base, scenario, texts.lang, id)
  const head = {
    title: `${lineText(track.title)} – ${lineText(status.title)}`,
    description: summaryOf(track, moment),
    canonical: `${linkAt(base, trackPagePath(scenario, id))}${momentsQuery(moments)}`,
  }
  const site = { base, publisher: useAddress().publisher, texts }
  const page = { ...head, type: 'WebPage', story: status, modified: lastUpdate(status.stamps) } as const
  const data = isPresent(moments) ? pageData(page, site) : undefined
  return (
    <Layout
      head={{ ...head, ...storyPicture(status, moments, texts), data }}
      assets={assets}
      scripts={['page.js']}
      feeds={[{ href: links.atom, type: 'application/atom+xml', titles: [track.title] }]}
    >
      <p class="crumb">
        <Link href={`${scenarioPath(scenario)}${momentsQuery(moments)}`}>
          <Text>{status.title}</Text>
        </Link>
      </p>
      <Head {...props} names={names} moment={moment} />
      <Ribbon {...{ scenario, ribbon, moments }} titled days={undefined} linked={false} />
      <Stances {...{ scenario, names }} rows={stancesOf(chronicle, id, ribbon.scale)} />
      <TrackFacts scenario={scenario} status={track} nameOf={names.party} />
      <div class="pair">
        <NextEvents {...{ id, track, names, definition }} />
        <Due status={alone} {...{ names, now, moments }} most={limits.list} />
      </div>
      <Section id="diagram" title={texts.tracks.diagram}>
        <Diagram
          {...{ scenario, id, track, moments }}
          steps={track.allowed.map((one) => stepWords(names, definition, id, track.state, one))}
        />
      </Section>
      <Claims status={alone} story={status} {...{ names, moments }} items={[]} most={limits.list} grouped />
      <Timeline
        {...{ scenario, names }}
        of={id}
        timeline={props.timeline}
        tracks={Object.keys(status.tracks)}
        pages={undefined}
        seen={undefined}
        pageOf={(after) => `${trackPagePath(scenario, id)}${momentsQuery(moments, { after })}`}
      />
      {isPresent(moments) ? <TrackFollow scenario={scenario} id={id} /> : null}
    </Layout>
  )
}

/** Names an event by its title or, without one, by the state to which it leads. */
function stepWords(names: Names, { tracks }: Definition, id: string, state: string, event: string): string {
  const titled = lookup(lookup(tracks, id)?.events, event)?.title !== undefined
  return (titled ? undefined : names.target(id, state, event)) ?? names.event(id, event)
}

/** Returns the claims and proposals of one track. */
function ofTrack({ claims, proposals }: Status, id: string) {
  const own = claims.filter(({ track }) => track === id)
  return {
    claims: own,
    claimsTotal: own.length,
    proposals: proposals.filter(({ track }) => track === id),
  }
}

function summaryOf(track: TrackStatus, moment: string | undefined): string {
  const texts = useTexts()
  const state = stateWords(track, texts)
  const since = track.since && boundWords(track.since, texts)
  const words = since ? phrase(texts.list.since, { state, time: since }) : state
  return lineText([...(moment === undefined ? [] : [moment]), `${words}.`].join(' '))
}

/** Shows the track's state, since when and why. */
function Head(props: TrackViewProps & { readonly moment: string | undefined }) {
  const { status, id, track, names, definition, chronicle, now, moment } = props
  const { scenario, proposals } = status
  const { tracks, glance, list, zones } = useTexts()
  const declared = lookup(definition.tracks, id)
  const summary = declared?.summary
  return (
    <div class="masthead" id={anchor('track', id)}>
      <p class="kicker">
        {glance.kicker}
        {' · '}
        <Updated stamps={status.stamps} />
      </p>
      <h1 dir="auto" {...useWritten()(track.title)}>
        {lineText(track.title)}
      </h1>
      {moment === undefined ? null : <p class="notice">{moment}</p>}
      {status.archived ? <p class="notice">{list.isArchived}</p> : null}
      <p class="state" dir="auto">
        <Written>{track.stateTitle}</Written>
        <Entered {...track} />
        {track.final ? <span class="mark">{tracks.final}</span> : null}
      </p>
      <p class="since">
        {track.since ? (
          <Phrase text={tracks.since} time={<When time={track.since} bound window="title" />} />
        ) : (
          tracks.initial
        )}
        {track.cause.kind === 'initial' ? null : (
          <>
            {' · '}
            <Cause
              {...{ scenario, names }}
              cause={track.cause}
              reports={reportsById(chronicle)}
              track={id}
              most={limits.title}
            />
          </>
        )}
      </p>
      {track.contested.length === 0 ? null : (
        <p class="notice">
          <Contested {...{ scenario, track }} nameOf={names.party} />
        </p>
      )}
      {proposals
        .filter((one) => one.track === id)
        .map(({ to }) => (
          <p class="notice">
            <Phrase text={tracks.waiting} state={<Text>{names.state(id, to)}</Text>} />
          </p>
        ))}
      {track.expected && !track.final ? (
        <Expected time={track.expected} explained={!isReportedOn(id, { proposals })} now={now} />
      ) : null}
      {track.override ? (
        <p class="notice">
          <Overridden {...track} />
        </p>
      ) : null}
      {summary === undefined ? null : <Paragraphs>{inLanguage(definition)(summary)}</Paragraphs>}
      <SameAs links={declared?.sameAs} />
      <p class="fine" data-zone={zones.reader}>
        {zones.utc}
      </p>
    </div>
  )
}
